import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import type { LinkType } from './link-target';

/** One line of the picker. `modified` = published, and the draft has newer changes. */
export type LinkOption = { key: string; title: string; state: 'published' | 'modified' | 'draft' };

type LinkSource = { uid: UID.ContentType; title: string };

/** Where each kind of target lives and which field names it. */
export const linkSources: Record<LinkType, LinkSource> = {
  screen: { uid: 'api::screen.screen', title: 'title' },
  package: { uid: 'api::package.package', title: 'name' },
  form: { uid: 'api::form.form', title: 'title' },
  faq: { uid: 'api::faq.faq', title: 'question' },
  stage: { uid: 'api::stage.stage', title: 'name' },
};

export const maxLinkOptions = 50;

export type LinkOptionsQuery = {
  type: LinkType;
  /** Part of the title or of the key; '' = everything. */
  search: string;
  /** The entry chosen now, listed even when the search does not find it. */
  key: string;
};

/** Entries of the default language that a link may lead to, by title, at most `maxLinkOptions` and the chosen one. */
export async function listLinkOptions(
  { type, search, key }: LinkOptionsQuery,
  { strapi }: { strapi: Core.Strapi },
): Promise<LinkOption[]> {
  const source = linkSources[type];
  const found = await findDrafts(searchFilter(search, source), { strapi, source });
  const isListed = key === '' || found.some((row) => row.key === key);
  const chosen = isListed ? [] : await findDrafts({ key }, { strapi, source });
  const rows = [...chosen, ...found];
  const published = await findPublished(
    rows.map((row) => row.key),
    { strapi, source },
  );
  return rows.map((row) => ({
    key: row.key,
    title: row[source.title]?.toString() || row.key,
    state: toState(row, published.get(row.key)),
  }));
}

type Row = z.infer<typeof rowSchema>;
const rowSchema = z
  .object({ key: z.string(), updatedAt: z.coerce.string() })
  .catchall(z.union([z.string(), z.number()]).nullable());
type From = { strapi: Core.Strapi; source: LinkSource };

function searchFilter(search: string, source: LinkSource): object {
  if (search === '') return {};
  const titles = spellings(search).map((text) => ({ [source.title]: { $contains: text } }));
  return { $or: [{ key: { $contains: search.toLowerCase() } }, ...titles] };
}

/** SQLite tells capital Cyrillic letters from small ones whatever the operator, so the usual spellings are asked for. */
function spellings(search: string): string[] {
  const lower = search.toLowerCase();
  const capitalised = `${lower.charAt(0).toUpperCase()}${lower.slice(1)}`;
  return [...new Set([search, lower, capitalised, search.toUpperCase()])];
}

async function findDrafts(filters: object, { strapi, source }: From): Promise<Row[]> {
  const rows = await strapi.documents(source.uid).findMany({
    status: 'draft',
    fields: ['key', source.title, 'updatedAt'],
    filters,
    sort: `${source.title}:asc`,
    limit: maxLinkOptions,
  });
  return z.array(rowSchema).parse(rows);
}

/** Time of the last publishing by key. */
async function findPublished(keys: string[], { strapi, source }: From): Promise<Map<string, string>> {
  const rows = await strapi.documents(source.uid).findMany({
    status: 'published',
    fields: ['key', 'updatedAt'],
    filters: { key: { $in: keys } },
    limit: maxLinkOptions + 1,
  });
  return new Map(
    z
      .array(rowSchema)
      .parse(rows)
      .map((row) => [row.key, row.updatedAt]),
  );
}

/** Publishing writes the published row after the draft, so an older published row means newer changes. */
function toState(row: Row, publishedAt: string | undefined): LinkOption['state'] {
  if (publishedAt === undefined) return 'draft';
  return Date.parse(row.updatedAt) > Date.parse(publishedAt) ? 'modified' : 'published';
}
