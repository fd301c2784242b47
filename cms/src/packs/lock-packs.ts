import type { Core } from '@strapi/strapi';
import { isPostgres, type Transaction } from '../shared/database';

/** Several CMS processes on one PostgreSQL: the second waits. SQLite has one connection and waits by itself. */
export async function lockPacks(trx: Transaction, { strapi }: { strapi: Core.Strapi }): Promise<void> {
  if (isPostgres(strapi)) await trx.raw("select pg_advisory_xact_lock(hashtext('vitrina-packs'))");
}
