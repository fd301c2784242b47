'use strict';

/** Which data folders the running instances of the CMS use: several instances must share one (files of clients lie there). */
module.exports = {
  async up(knex) {
    if (await knex.schema.hasTable('cms_instance')) return;
    await knex.schema.createTable('cms_instance', (table) => {
      table.string('data_dir_id', 60).primary();
      table.timestamp('seen_at').notNullable();
    });
  },

  async down() {
    throw new Error('Restore a backup instead');
  },
};
