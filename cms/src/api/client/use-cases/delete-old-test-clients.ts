import type { Core } from '@strapi/strapi';
import { privateFileOf } from '../../private-file/private-file-of';
import { inTransaction, tableOf, type Transaction } from '../../../shared/database';
import { type OldTests, oldTestRows } from '../../../shared/old-test-rows';

const uid = 'api::client.client';

/** People who only ever were a test, with their history and files. */
export async function deleteOldTestClients(strapi: Core.Strapi, which: OldTests): Promise<number> {
  const { deleted, deleteBytes } = await inTransaction(strapi, (opened) =>
    forgetTests(strapi, { ...opened, ...which }),
  );
  for (const deleteThese of deleteBytes)
    await deleteThese().catch(() => strapi.log.error('Files of a test were not deleted'));
  return deleted;
}

async function forgetTests(strapi: Core.Strapi, { trx, ...which }: OldTests & { trx: Transaction }) {
  const rows = await oldTestRows(strapi, { trx, uid, ...which });
  const deleteBytes: (() => Promise<void>)[] = [];
  for (const { identity } of rows) deleteBytes.push(await privateFileOf(strapi).deleteOf(trx, String(identity)));
  const documents = rows.map((row) => String(row.document_id));
  await trx(tableOf(strapi, 'api::history.history'))
    .where({ subject_type: 'client' })
    .whereIn('subject_id', documents)
    .delete();
  const ids = rows.map(({ id }) => Number(id));
  await trx(tableOf(strapi, 'api::client-merge.client-merge'))
    .whereIn('from_id', ids)
    .orWhereIn('into_id', ids)
    .delete();
  await trx(tableOf(strapi, uid)).whereIn('id', ids).delete();
  return { deleted: rows.length, deleteBytes };
}
