import type { Migration } from '../../migration';

/** Until when a taken row belongs to its writer; `due_at` alone does not tell a row on its way from one that is put off. */
export const outboxTakenMigration: Migration = {
  version: 2,
  name: 'outbox-taken',
  sql: 'ALTER TABLE outbox ADD COLUMN taken_until INTEGER NOT NULL DEFAULT 0',
};
