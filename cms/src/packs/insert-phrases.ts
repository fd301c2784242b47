import type { Core } from '@strapi/strapi';
import { hashEntry, type PackEntry } from '@vitrina/database';
import { contentOf } from '../api/content/content-of';
import { inTransaction, tableOf } from '../shared/database';
import { newRow } from '../shared/new-row';
import { uidOf } from './stored-entry';

type PhraseRow = {
  document_id: string;
  created_at: Date;
  updated_at: Date;
  published_at: Date | null;
  locale: string;
  key: string;
  text: string;
  pack: string;
  pack_hash: string;
};

/** SQLite takes a limited number of values in one statement. */
const ROWS_AT_ONCE = 50;

/**
 * New phrases as drafts and published versions at once. Hundreds of them through the Document Service would make the first
 * start half a minute longer; a phrase has neither components nor links, so its rows are all there is. The caller knows that the
 * keys are new and the texts checked. The log of changes is kept as on publishing.
 */
export async function insertPhrases(
  entries: PackEntry[],
  pack: string,
  { strapi }: { strapi: Core.Strapi },
): Promise<void> {
  if (entries.length === 0) return;
  const now = new Date();
  const rows = entries.flatMap((entry): PhraseRow[] => {
    const { document_id, created_at, updated_at } = newRow(now);
    const shared = { document_id, created_at, updated_at, key: entry.key, pack, pack_hash: hashEntry(entry, () => '') };
    return Object.entries(entry.locales).flatMap(([locale, values]) => [
      { ...shared, locale, text: String(values.text ?? ''), published_at: null },
      { ...shared, locale, text: String(values.text ?? ''), published_at: now },
    ]);
  });
  await inTransaction(strapi, async ({ trx }) => {
    await trx.batchInsert(tableOf(strapi, uidOf('phrase')), rows, ROWS_AT_ONCE);
    const changes = rows
      .filter((row) => row.published_at !== null)
      .map(({ key, locale }) => ({ type: 'phrase', key, locale }));
    await contentOf(strapi).appendChanges(trx, changes);
  });
}
