import type { Core } from '@strapi/strapi';
import { isPostgres, type Transaction } from '../../../shared/database';

/**
 * Folding and recounting, one at a time over all instances: two ticks at once add nothing twice. A lock of the table and
 * not of a row: it is taken before the transaction looks at anything. On SQLite the transaction itself is the lock.
 */
export async function lockStatistics(strapi: Core.Strapi, trx: Transaction): Promise<void> {
  if (isPostgres(strapi)) await trx.raw('lock table stat_state in exclusive mode');
}
