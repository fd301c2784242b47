import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { tableOf, type Database } from '../../../shared/database';
import { servedTypes, type ServedType } from '../domain/served-types';
import { currentRevision } from './read-content';
import { toEntry, type PublishedEntry } from './read-published';

/** `stamp` names this state of the drafts; it is another one after every saving, publishing and deletion. */
export type DraftsReply = { stamp: string; changed: PublishedEntry[] };

const idsPerQuery = 200;

/**
 * For preview only: every draft that publishing would bring to clients (never published, or saved since), in the shape of
 * published content. null = nothing was saved since `stamp`. A draft that equals its published version is left out, so the
 * answer is short whatever the size of the content.
 */
export async function readDrafts(strapi: Core.Strapi, stamp: string): Promise<DraftsReply | null> {
  const current = await stampOf(strapi);
  if (current === stamp) return null;
  const changed: PublishedEntry[] = [];
  for (const served of servedTypes) changed.push(...(await readChangedDrafts(strapi, served)));
  return { stamp: current, changed };
}

async function stampOf(strapi: Core.Strapi): Promise<string> {
  const knex: Database = strapi.db.connection;
  const hash = createHash('sha256').update(String(await currentRevision(strapi)));
  for (const { uid } of servedTypes) {
    const state = await knex(tableOf(strapi, uid))
      .whereNull('published_at')
      .count({ count: '*' })
      .max({ id: 'id', at: 'updated_at' });
    hash.update(JSON.stringify(state));
  }
  return hash.digest('base64url').slice(0, 22);
}

async function readChangedDrafts(strapi: Core.Strapi, served: ServedType): Promise<PublishedEntry[]> {
  const documents = await changedDocuments(strapi, served.uid);
  const entries: PublishedEntry[] = [];
  for (let from = 0; from < documents.length; from += idsPerQuery) {
    const rows = await strapi.db.query(served.uid).findMany({
      where: { publishedAt: null, documentId: { $in: documents.slice(from, from + idsPerQuery) } },
      populate: served.populate,
    });
    entries.push(...rows.map((row) => toEntry(served, row)));
  }
  // A draft without a key cannot be linked to, nor opened.
  return entries.filter(({ key }) => key !== '');
}

/** All languages of an entry go together: fields they share are carried from one to the others without a new date. */
async function changedDocuments(strapi: Core.Strapi, uid: string): Promise<string[]> {
  const knex: Database = strapi.db.connection;
  const table = tableOf(strapi, uid);
  const rows = await knex({ draft: table })
    .leftJoin({ live: table }, (join) =>
      join
        .on('live.document_id', 'draft.document_id')
        .andOn('live.locale', 'draft.locale')
        .andOnNotNull('live.published_at'),
    )
    .whereNull('draft.published_at')
    // knex has columns on both sides of `where` for `=` only.
    .where((changed) => changed.whereNull('live.id').orWhereRaw('?? > ??', ['draft.updated_at', 'live.updated_at']))
    .distinct('draft.document_id');
  return rows.map((row) => String(row.document_id));
}
