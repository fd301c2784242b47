'use strict';

/** Tables of our own, which no content type describes (docs/contracts.md, section 1). Runs before Strapi makes its tables. */
async function createOnce(knex, name, build) {
  if (!(await knex.schema.hasTable(name))) await knex.schema.createTable(name, build);
}

module.exports = {
  async up(knex) {
    // Log of what changed in the published content, one revision a row, without gaps.
    await createOnce(knex, 'content_change', (table) => {
      table.bigInteger('revision').primary();
      table.string('type', 60).notNullable();
      table.string('key', 120).notNullable();
      table.string('locale', 20).notNullable();
      table.timestamp('at').notNullable();
    });
    await createOnce(knex, 'content_revision', (table) => {
      table.integer('id').primary();
      table.bigInteger('revision').notNullable();
    });
    await knex('content_revision').insert({ id: 1, revision: 1 }).onConflict('id').ignore();

    // Readable numbers: last one given in a scope and year.
    await createOnce(knex, 'number_sequence', (table) => {
      table.string('scope', 40).notNullable();
      table.integer('year').notNullable();
      table.bigInteger('last').notNullable();
      table.primary(['scope', 'year']);
    });

    // Stores of bots: when each was heard last, and what it told about itself.
    await createOnce(knex, 'bot_heard', (table) => {
      table.string('bot', 120).primary();
      table.timestamp('heard_at').notNullable();
      table.string('username', 120);
      table.text('parts');
      table.timestamp('status_at');
    });

    // Clients' files in DATA_DIR/private: never in the media library, deleted with the person.
    await createOnce(knex, 'private_file', (table) => {
      table.string('id', 60).primary();
      table.string('identity', 160).notNullable().index();
      table.string('name', 255).notNullable();
      table.string('mime', 120).notNullable();
      table.integer('size').notNullable();
      table.timestamp('stored_at').notNullable();
    });

    // The shared rate limiter of everything sent in bulk: one row a channel, locked by each claim.
    await createOnce(knex, 'send_bucket', (table) => {
      table.string('channel', 40).primary();
      table.float('tokens').notNullable();
      table.timestamp('filled_at').notNullable();
    });
    for (const channel of ['telegram', 'web']) {
      await knex('send_bucket').insert({ channel, tokens: 30, filled_at: new Date() }).onConflict('channel').ignore();
    }
  },

  async down() {
    throw new Error('These tables hold data: restore a backup instead');
  },
};
