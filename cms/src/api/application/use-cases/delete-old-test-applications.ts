import type { Core } from '@strapi/strapi';
import { inTransaction, tableOf } from '../../../shared/database';
import { type OldTests, oldTestRows } from '../../../shared/old-test-rows';

const uid = 'api::application.application';

/** Applications made in a test, with their history. Their numbers are not given again. */
export function deleteOldTestApplications(strapi: Core.Strapi, which: OldTests): Promise<number> {
  return inTransaction(strapi, async ({ trx }) => {
    const rows = await oldTestRows(strapi, { trx, uid, ...which });
    const numbers = rows.map(({ number }) => String(number));
    await trx(tableOf(strapi, 'api::history.history'))
      .where({ subject_type: 'application' })
      .whereIn('subject_id', numbers)
      .delete();
    await trx(tableOf(strapi, uid)).whereIn('number', numbers).delete();
    return rows.length;
  });
}
