import type { Core } from '@strapi/strapi';
import { privateFileOf } from '../../private-file/private-file-of';
import { inTransaction, tableOf } from '../../../shared/database';
import { type OldTests, oldTestRows } from '../../../shared/old-test-rows';

const uid = 'api::client.client';

/** People who only ever were a test, with their history and files. */
export function deleteOldTestClients(strapi: Core.Strapi, which: OldTests): Promise<number> {
  return inTransaction(strapi, async ({ trx, onCommit }) => {
    const rows = await oldTestRows(strapi, { trx, uid, ...which });
    for (const { identity } of rows) {
      const deleteBytes = await privateFileOf(strapi).deleteOf(trx, String(identity));
      onCommit(() => void deleteBytes().catch(() => strapi.log.error('Files of a test were not deleted')));
    }
    await trx(tableOf(strapi, 'api::history.history'))
      .where({ subject_type: 'client' })
      .whereIn(
        'subject_id',
        rows.map((row) => String(row.document_id)),
      )
      .delete();
    await trx(tableOf(strapi, uid))
      .whereIn(
        'id',
        rows.map(({ id }) => Number(id)),
      )
      .delete();
    return rows.length;
  });
}
