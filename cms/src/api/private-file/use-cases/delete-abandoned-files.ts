import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { inTransaction, tableOf, type Transaction } from '../../../shared/database';
import { privateFolder } from './private-folder';

const DAY_MS = 86_400_000;
const usualResumeDays = 14;

/**
 * Files of forms that were never sent and cannot be gone on with any more: a day longer than the form that waits
 * longest. A file belongs to an application whose answers name it. Returns how many files went.
 */
export async function deleteAbandonedFiles(strapi: Core.Strapi, { limit }: { limit: number }): Promise<number> {
  const ids = await inTransaction(strapi, async ({ trx }) => {
    const before = new Date(Date.now() - ((await longestResumeDays(strapi, trx)) + 1) * DAY_MS);
    const abandoned = await abandonedFiles(strapi, { trx, before, limit });
    await trx('private_file').whereIn('id', abandoned).delete();
    return abandoned;
  });
  for (const id of ids) await rm(join(privateFolder(strapi), id), { force: true });
  return ids.length;
}

async function longestResumeDays(strapi: Core.Strapi, trx: Transaction): Promise<number> {
  const row = await trx(tableOf(strapi, 'api::form.form')).max('resume_days as days').first();
  return Number(row?.days ?? usualResumeDays);
}

async function abandonedFiles(
  strapi: Core.Strapi,
  { trx, before, limit }: { trx: Transaction; before: Date; limit: number },
): Promise<string[]> {
  const sent = trx(`${tableOf(strapi, 'api::application.application')} as application`)
    .join(`${tableOf(strapi, 'api::client.client')} as client`, 'client.id', 'application.client_id')
    .whereRaw('client.identity = private_file.identity')
    .whereRaw("cast(application.answers as text) like '%' || private_file.id || '%'");
  const unfinished = trx(`${tableOf(strapi, 'api::dialog-state.dialog-state')} as dialog`)
    .whereRaw('dialog.identity = private_file.identity')
    .where('dialog.last_at', '>=', before);
  const rows: { id: string }[] = await trx('private_file')
    .where('stored_at', '<', before)
    .whereNotExists(sent)
    .whereNotExists(unfinished)
    .orderBy('stored_at')
    .limit(limit)
    .select('id');
  return rows.map(({ id }) => id);
}
