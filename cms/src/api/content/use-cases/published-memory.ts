import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../platform/content/content-locales';
import type { ContentRow } from '../domain/content-row';
import { servedByType, singleKey } from '../domain/served-types';
import { currentRevision } from './read-content';
import { readPublished, type PublishedEntry } from './read-published';

/** `data` as the bot has it, and the row behind it (publication time, fields the bot is not given). */
export type PublishedRow = { data: unknown; row: ContentRow };
type Wanted = { type: string; key?: string; locale?: string };
type Remembered<T> = Map<string, Promise<T>>;
type Known = { rows: Remembered<PublishedRow | null>; lists: Remembered<PublishedEntry[]> };

const nothing = (): Known => ({ rows: new Map(), lists: new Map() });

/**
 * Published entries the rules and the pages need on every request (form, package, profile, phrases), remembered until the
 * content revision moves: a hot path costs one read of one row. Never call it inside a transaction (one connection on SQLite).
 */
export function createPublishedMemory(strapi: Core.Strapi) {
  let revision = -1;
  let known = nothing();

  async function refresh(): Promise<Known> {
    const current = await currentRevision(strapi);
    if (current !== revision) {
      revision = current;
      known = nothing();
    }
    return known;
  }

  /** The default language's entry unless another is asked for; null = not published. */
  async function read(wanted: Wanted): Promise<PublishedRow | null> {
    const { rows } = await refresh();
    const id = `${wanted.type}:${wanted.key ?? singleKey}:${wanted.locale ?? defaultLocale}`;
    return remember(rows, { id, load: () => load(strapi, wanted) });
  }

  /** Every published entry of a type in one language: for types of which there are few, everything is kept. */
  async function list({ type, locale }: { type: string; locale: string }): Promise<PublishedEntry[]> {
    const { lists } = await refresh();
    return remember(lists, { id: `${type}:${locale}`, load: () => loadList(strapi, { type, locale }) });
  }

  return { read, list };
}

function remember<T>(known: Remembered<T>, { id, load }: { id: string; load(): Promise<T> }): Promise<T> {
  const found = known.get(id) ?? load();
  known.set(id, found);
  found.catch(() => known.delete(id));
  return found;
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

async function loadList(
  strapi: Core.Strapi,
  { type, locale }: { type: string; locale: string },
): Promise<PublishedEntry[]> {
  const served = servedByType(type);
  return served ? readPublished(strapi, served, { locale }) : [];
}
