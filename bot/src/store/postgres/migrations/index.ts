import type { Migration } from '../../migration';
import { firstMigration } from './0001-first';

export const postgresMigrations: Migration[] = [firstMigration];
