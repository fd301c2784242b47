import type { Core } from '@strapi/strapi';
import { inTransaction, tableOf } from './database';
import { type OldTests, oldTestRows, type TestedType } from './old-test-rows';

/** For types nothing else refers to. Returns how many rows went. */
export function deleteOldTests(
  strapi: Core.Strapi,
  { uid, ...which }: OldTests & { uid: TestedType },
): Promise<number> {
  return inTransaction(strapi, async ({ trx }) => {
    const ids = (await oldTestRows(strapi, { trx, uid, ...which })).map(({ id }) => Number(id));
    await trx(tableOf(strapi, uid)).whereIn('id', ids).delete();
    return ids.length;
  });
}
