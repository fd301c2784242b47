import type { Core } from '@strapi/strapi';
import { tableOf, type Database, type Transaction } from '../../../shared/database';
import type { ContentChange } from '../domain/content-change';
import { servedByUid, servedTypes, singleKey } from '../domain/served-types';

export type EntryRef = { trx: Transaction; uid: string; documentId: string | undefined };
export type DraftRef = { id: number; locale: string | null };

/** Published versions of an entry, in all languages, as the bot knows them. */
export async function readPublishedVersions(
  strapi: Core.Strapi,
  { trx, uid, documentId }: EntryRef,
): Promise<ContentChange[]> {
  const served = servedByUid(uid);
  if (!served || !documentId) return [];
  const rows = await trx(tableOf(strapi, uid))
    .where({ document_id: documentId })
    .whereNotNull('published_at')
    .select('*');
  return rows.map((row) => ({
    type: served.type,
    key: served.single ? singleKey : String(row.key),
    locale: String(row.locale),
  }));
}

/** Rows of an entry's drafts (or published versions), one a language. */
export async function readRowsOf(
  strapi: Core.Strapi,
  { trx, uid, documentId, version }: EntryRef & { version: 'draft' | 'published' },
): Promise<DraftRef[]> {
  if (!documentId) return [];
  const query = trx(tableOf(strapi, uid)).where({ document_id: documentId }).orderBy('id').select('id', 'locale');
  const rows = await (version === 'draft' ? query.whereNull('published_at') : query.whereNotNull('published_at'));
  return rows.map((row) => ({ id: Number(row.id), locale: row.locale }));
}

/** Published entries that show a file of the media library. */
export async function readShownFile(strapi: Core.Strapi, fileId: number): Promise<ContentChange[]> {
  const knex: Database = strapi.db.connection;
  const shown: { related_id: number; related_type: string }[] = await knex('files_related_mph')
    .where({ file_id: fileId })
    .select('related_id', 'related_type');
  const changes: ContentChange[] = [];
  for (const served of servedTypes) {
    const ids = shown.filter((row) => row.related_type === served.uid).map((row) => row.related_id);
    if (ids.length === 0) continue;
    const rows = await knex(tableOf(strapi, served.uid)).whereIn('id', ids).whereNotNull('published_at').select('*');
    changes.push(
      ...rows.map((row) => ({
        type: served.type,
        key: served.single ? singleKey : String(row.key),
        locale: String(row.locale),
      })),
    );
  }
  return changes;
}
