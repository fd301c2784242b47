import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../platform/content/content-locales';
import type { ContentRow } from '../domain/content-row';
import { servedByType, singleKey } from '../domain/served-types';
import { currentRevision } from './read-content';

/** `data` as the bot has it, and the row behind it (publication time, fields the bot is not given). */
export type PublishedRow = { data: unknown; row: ContentRow };
type Wanted = { type: string; key?: string; locale?: string };

/**
 * Published entries the rules need on every request (form, package, profile, settings), remembered until the content
 * revision moves: a hot path costs one read of one row. Never call it inside a transaction (one connection on SQLite).
 */
export function createPublishedMemory(strapi: Core.Strapi) {
  let revision = -1;
  let known = new Map<string, Promise<PublishedRow | null>>();

  async function refresh(): Promise<Map<string, Promise<PublishedRow | null>>> {
    const current = await currentRevision(strapi);
    if (current !== revision) {
      revision = current;
      known = new Map();
    }
    return known;
  }

  /** The default language's entry unless another is asked for; null = not published. */
  async function read(wanted: Wanted): Promise<PublishedRow | null> {
    const entries = await refresh();
    const id = `${wanted.type}:${wanted.key ?? singleKey}:${wanted.locale ?? defaultLocale}`;
    const found = entries.get(id) ?? load(strapi, wanted);
    entries.set(id, found);
    found.catch(() => entries.delete(id));
    return found;
  }

  return { read };
}

async function load(strapi: Core.Strapi, { type, key, locale = defaultLocale }: Wanted): Promise<PublishedRow | null> {
  const served = servedByType(type);
  if (!served) return null;
  const row: ContentRow | null = await strapi.db.query(served.uid).findOne({
    where: { publishedAt: { $notNull: true }, locale, ...(served.single ? {} : { key }) },
    populate: served.populate,
  });
  return row && { data: served.flatten(row), row };
}
