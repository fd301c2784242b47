import type { Core } from '@strapi/strapi';
import { isPostgres, tableOf, type Transaction } from './database';
import type { OldRows } from './old-rows';

/** Records that conversations marked as tests leave behind, and the column that tells a row's age. */
export const testRowAge = {
  'api::application.application': 'submitted_at',
  'api::client.client': 'last_seen_at',
  'api::delivery.delivery': 'created_at',
  'api::dialog-state.dialog-state': 'last_at',
  'api::event.event': 'at',
} as const;
export type TestedType = keyof typeof testRowAge;

/** Of tests only. */
export type OldTests = OldRows;

/** Locked on PostgreSQL: two ticks at once take different rows. The index is `ensure-test-indexes.ts`'s. */
export function oldTestRows(
  strapi: Core.Strapi,
  { trx, uid, before, limit }: OldTests & { trx: Transaction; uid: TestedType },
): Promise<Record<string, unknown>[]> {
  const age = testRowAge[uid];
  const query = trx(tableOf(strapi, uid))
    .whereRaw(isTest(strapi))
    .where(age, '<', before)
    .orderBy(age)
    .limit(limit)
    .select('*');
  return Promise.resolve(isPostgres(strapi) ? query.forUpdate().skipLocked() : query);
}

/** Written out: SQLite takes a partial index only when the condition holds no parameter. */
export function isTest(strapi: Core.Strapi): string {
  return isPostgres(strapi) ? 'test' : 'test = 1';
}
