'use strict';

/** Counters of the home page (M3): kept while things happen, so that no page ever counts applications or events. */
async function createOnce(knex, name, build) {
  if (!(await knex.schema.hasTable(name))) await knex.schema.createTable(name, build);
}

module.exports = {
  async up(knex) {
    // Written in the transaction of what is counted; folded into the days by the tick. `slot` = quarter of an hour since 1970.
    await createOnce(knex, 'stat_pending', (table) => {
      table.increments('id');
      table.integer('slot').notNullable();
      table.string('metric', 40).notNullable();
      table.string('label', 200).notNullable();
      table.integer('value').notNullable();
    });
    await createOnce(knex, 'stat_daily', (table) => {
      table.string('day', 10).notNullable();
      table.string('metric', 40).notNullable();
      table.string('label', 200).notNullable();
      table.bigInteger('value').notNullable();
      table.primary(['day', 'metric', 'label']);
    });
    await createOnce(knex, 'stat_stage', (table) => {
      table.string('stage', 200).primary();
      table.bigInteger('clients').notNullable();
    });
    // One row; no moment = nothing was counted yet, the first fold counts what was there before.
    await createOnce(knex, 'stat_state', (table) => {
      table.integer('id').primary();
      table.timestamp('folded_at');
    });
    await knex('stat_state').insert({ id: 1 }).onConflict('id').ignore();
  },

  async down() {
    throw new Error('Restore a backup instead');
  },
};
