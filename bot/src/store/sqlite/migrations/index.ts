import type { Migration } from '../../migration';
import { firstMigration } from './0001-first';
import { outboxTakenMigration } from './0002-outbox-taken';

export const sqliteMigrations: Migration[] = [firstMigration, outboxTakenMigration];
