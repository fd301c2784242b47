import type { Core, UID } from '@strapi/strapi';
import { hashEntry, type PackEntry, type PackType, type PackValues, packTypes, singleKey } from '@vitrina/database';
import { fromStrapiRow, type StrapiRow } from './from-strapi-row';
import type { MediaNames } from './media-names';
import { populateOf } from './populate-of';

/** An entry of the CMS as a pack would write it. */
export type StoredEntry = {
  type: string;
  key: string;
  documentId: string;
  /** Pack that owns it, `''` = made by staff, `_base` = a default phrase. */
  pack: string;
  packHash: string;
  /** Differs from `packHash` = edited by staff. */
  currentHash: string;
  publishedLocales: string[];
  entry: PackEntry;
};

export type ReadStored = {
  /** `published` reads what clients see, where there is such a version; `draft` what the editor sees. */
  version: 'draft' | 'published';
  names: MediaNames;
  defaultLocale: string;
};

export const uidOf = (type: string): UID.ContentType => `api::${type}.${type}` as UID.ContentType; // every pack type is an API of this name

/** Every entry of every type a pack can hold. A fixed number of queries a type. */
export async function readStored(options: ReadStored, { strapi }: { strapi: Core.Strapi }): Promise<StoredEntry[]> {
  const found: StoredEntry[] = [];
  for (const packType of packTypes) found.push(...(await readType(packType, options, { strapi })));
  return found;
}

async function readType(
  packType: PackType,
  options: ReadStored,
  { strapi }: { strapi: Core.Strapi },
): Promise<StoredEntry[]> {
  const query = strapi.db.query(uidOf(packType.type));
  const populate = populateOf(packType.fields);
  const drafts: StrapiRow[] = await query.findMany({
    where: packType.published ? { publishedAt: null } : {},
    populate,
    orderBy: { id: 'asc' },
  });
  const isPublished = { publishedAt: { $notNull: true } };
  const published: StrapiRow[] = !packType.published
    ? []
    : options.version === 'published'
      ? await query.findMany({ where: isPublished, populate, orderBy: { id: 'asc' } })
      : await query.findMany({ where: isPublished, select: ['documentId', 'locale'], orderBy: { id: 'asc' } });
  return [...groupByDocument(drafts)].flatMap(([documentId, rows]) => {
    const live = published.filter((row) => row.documentId === documentId);
    const shown = options.version === 'published' && live.length > 0 ? live : rows;
    return toStored(packType, { documentId, rows: shown, live }, options) ?? [];
  });
}

type DocumentRows = { documentId: string; rows: StrapiRow[]; live: StrapiRow[] };

function toStored(
  packType: PackType,
  { documentId, rows, live }: DocumentRows,
  { names, defaultLocale }: ReadStored,
): StoredEntry | null {
  const main = packType.localised ? rows.find((row) => row.locale === defaultLocale) : rows[0];
  // Without the default language there is no flow: the bot does not show it, a pack cannot hold it.
  if (!main) return null;
  const convert = (row: StrapiRow, base: PackValues | null) =>
    fromStrapiRow({ fields: packType.fields, row, base, fileNameOf: names.nameOf });
  const base = convert(main, null);
  const entry: PackEntry = {
    type: packType.type,
    key: packType.single ? singleKey : String(main[packType.keyName]),
    locales: { [defaultLocale]: base },
  };
  for (const row of rows) {
    if (row === main || !packType.localised) continue;
    const values = convert(row, base);
    if (Object.keys(values).length > 0) entry.locales[String(row.locale)] = values;
  }
  return {
    type: packType.type,
    key: entry.key,
    documentId,
    pack: String(main.pack ?? ''),
    packHash: String(main.packHash ?? ''),
    currentHash: hashEntry(entry, names.sha256Of),
    publishedLocales: live.map((row) => String(row.locale)),
    entry,
  };
}

function groupByDocument(rows: StrapiRow[]): Map<string, StrapiRow[]> {
  const groups = new Map<string, StrapiRow[]>();
  for (const row of rows) {
    const id = String(row.documentId);
    groups.set(id, [...(groups.get(id) ?? []), row]);
  }
  return groups;
}

/** The row of a single type, whoever made it; null = none yet. */
export async function singleDocumentOf(type: string, { strapi }: { strapi: Core.Strapi }): Promise<string | null> {
  const row: StrapiRow | null = await strapi.db.query(uidOf(type)).findOne({ select: ['documentId'] });
  return row ? String(row.documentId) : null;
}
