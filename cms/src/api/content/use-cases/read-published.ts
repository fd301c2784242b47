import type { Core } from '@strapi/strapi';
import { text, type ContentRow } from '../domain/content-row';
import { singleKey, type ServedType } from '../domain/served-types';

export type PublishedEntry = { type: string; key: string; locale: string; data: unknown };
type Selection = { keys?: string[]; locale?: string };

const pageSize = 500;

/** Published entries of one type (all, or those with the given keys), in pages so that memory stays flat. */
export async function readPublished(
  strapi: Core.Strapi,
  served: ServedType,
  selection: Selection = {},
): Promise<PublishedEntry[]> {
  const entries: PublishedEntry[] = [];
  for (let after = 0; ;) {
    const page = await readPage(strapi, served, { ...selection, after });
    entries.push(...page.map((row) => toEntry(served, row)));
    if (page.length < pageSize) return entries;
    after = Number(page[page.length - 1]?.id);
  }
}

async function readPage(
  strapi: Core.Strapi,
  served: ServedType,
  { keys, locale, after }: Selection & { after: number },
): Promise<ContentRow[]> {
  return strapi.db.query(served.uid).findMany({
    where: {
      id: { $gt: after },
      publishedAt: { $notNull: true },
      ...(locale ? { locale } : {}),
      ...(keys && !served.single ? { key: { $in: keys } } : {}),
    },
    orderBy: { id: 'asc' },
    limit: pageSize,
    populate: served.populate,
  });
}

export function toEntry(served: ServedType, row: ContentRow): PublishedEntry {
  return {
    type: served.type,
    key: served.single ? singleKey : text(row, 'key'),
    locale: text(row, 'locale'),
    data: served.flatten(row),
  };
}
