import type { Core } from '@strapi/strapi';
import { changeId, distinctChanges, maxRevisionGap, type ContentChange } from '../domain/content-change';
import { servedByType, servedTypes } from '../domain/served-types';
import { readPublished, type PublishedEntry } from './read-published';

export type ContentReply = { revision: number; full: boolean; changed: PublishedEntry[]; removed: ContentChange[] };

export async function currentRevision(strapi: Core.Strapi): Promise<number> {
  const row = await strapi.db.connection('content_revision').where({ id: 1 }).first('revision');
  return Number(row.revision);
}

/**
 * What changed after revision `since`; null = nothing. The revision is read before the data: a change that commits in
 * between is handed over now and once more with the next call, never missed.
 */
export async function readContent(strapi: Core.Strapi, since: number): Promise<ContentReply | null> {
  const revision = await currentRevision(strapi);
  if (since === revision) return null;
  const changes = await changesBetween(strapi, { since, revision });
  return changes ? readChanged(strapi, { revision, changes }) : readEverything(strapi, revision);
}

/** null = the log does not reach from `since` to `revision` without a gap. */
async function changesBetween(
  strapi: Core.Strapi,
  range: { since: number; revision: number },
): Promise<ContentChange[] | null> {
  const gap = range.revision - range.since;
  if (range.since <= 0 || gap < 0 || gap > maxRevisionGap) return null;
  const rows: ContentChange[] = await strapi.db
    .connection('content_change')
    .where('revision', '>', range.since)
    .where('revision', '<=', range.revision)
    .orderBy('revision')
    .select('type', 'key', 'locale');
  return rows.length === gap ? distinctChanges(rows) : null;
}

async function readChanged(
  strapi: Core.Strapi,
  { revision, changes }: { revision: number; changes: ContentChange[] },
): Promise<ContentReply> {
  const asked = new Set(changes.map(changeId));
  const changed: PublishedEntry[] = [];
  for (const type of new Set(changes.map((change) => change.type))) {
    const served = servedByType(type);
    if (!served) continue;
    const keys = [...new Set(changes.filter((change) => change.type === type).map((change) => change.key))];
    const found = await readPublished(strapi, served, { keys });
    changed.push(...found.filter((entry) => asked.has(changeId(entry))));
  }
  const present = new Set(changed.map(changeId));
  return { revision, full: false, changed, removed: changes.filter((change) => !present.has(changeId(change))) };
}

async function readEverything(strapi: Core.Strapi, revision: number): Promise<ContentReply> {
  const changed: PublishedEntry[] = [];
  for (const served of servedTypes) changed.push(...(await readPublished(strapi, served)));
  return { revision, full: true, changed, removed: [] };
}
