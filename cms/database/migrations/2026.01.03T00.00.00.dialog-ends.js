'use strict';

/** When the last form of a chat ended: a late report that it is open must not bring it back. 1970 = none has ended yet. */
module.exports = {
  async up(knex) {
    if (await knex.schema.hasTable('dialog_end')) return;
    await knex.schema.createTable('dialog_end', (table) => {
      table.string('chat', 255).primary();
      table.string('identity', 255).notNullable().index();
      table.timestamp('ended_at').notNullable();
      table.timestamp('heard_at').notNullable().index();
    });
  },

  async down() {
    throw new Error('Restore a backup instead');
  },
};
