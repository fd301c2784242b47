/** Everything published, as fetched: one entry per type, key and language. Immutable: a change makes a new index. */
import { z } from 'zod';
import {
  contentSchemas,
  type ContentData,
  type ContentReply,
  type ContentType,
  type Locale,
} from '../cms-client/schemas/content';
import { createContentView } from './create-content-view';
import type { ContentView } from './content-view';

export type ContentIndex = {
  /** 0 = content has never arrived. */
  revision: number;
  entries: ContentEntries;
  /** Views are made once per index and language. */
  view(locale: Locale): ContentView;
};

export type ContentEntries = { [T in ContentType]: Map<string, Map<string, ContentData[T]>> };

/** An entry of a reply or a kept snapshot that does not fit its schema: it is left out, the others stay. */
export type ContentProblem = { type: string; key: string; locale: string; message: string };

export function createContentIndex(): ContentIndex {
  return toIndex(0, emptyEntries());
}

/** Applies a reply of the CMS. Removed or refused entries are not in the new index; the old index stays as it was. */
export function applyContent(
  index: ContentIndex,
  reply: ContentReply,
): { index: ContentIndex; problems: ContentProblem[] } {
  const entries = reply.full ? emptyEntries() : { ...index.entries };
  const fresh = new Set<unknown>();
  const problems = reply.changed.flatMap((entry) => putEntry(entries, entry, fresh));
  for (const { type, key, locale } of reply.removed) {
    if (isContentType(type)) writable(entries, { type, locale, fresh }).delete(key);
  }
  return { index: toIndex(reply.revision, entries), problems };
}

/** Plain JSON for the disk: the same shape as a full reply, so one parser serves both. */
export function toContentSnapshot(index: ContentIndex): ContentReply {
  const changed = contentTypes.flatMap((type) => {
    const languages: Map<string, Map<string, unknown>> = index.entries[type];
    return [...languages].flatMap(([locale, byKey]) =>
      Array.from(byKey, ([key, data]) => ({ type, key, locale, data })),
    );
  });
  return { revision: index.revision, full: true, changed, removed: [] };
}

const contentTypes = Object.keys(contentSchemas) as ContentType[]; // keys of a literal object

function isContentType(type: string): type is ContentType {
  return Object.hasOwn(contentSchemas, type);
}

function emptyEntries(): ContentEntries {
  return {
    screen: new Map(),
    package: new Map(),
    faq: new Map(),
    form: new Map(),
    phrase: new Map(),
    'bot-profile': new Map(),
    'site-settings': new Map(),
  };
}

type Changed = ContentReply['changed'][number];

function putEntry(entries: ContentEntries, entry: Changed, fresh: Set<unknown>): ContentProblem[] {
  const { type, key, locale } = entry;
  if (!isContentType(type)) return [];
  const parsed = contentSchemas[type].safeParse(entry.data);
  if (parsed.success) {
    writable(entries, { type, locale, fresh }).set(key, parsed.data);
    return [];
  }
  writable(entries, { type, locale, fresh }).delete(key);
  return [{ type, key, locale, message: z.prettifyError(parsed.error) }];
}

/** The map of a type and language, copied once per change so that older indexes keep theirs. */
function writable(
  entries: ContentEntries,
  place: { type: ContentType; locale: string; fresh: Set<unknown> },
): Map<string, unknown> {
  // The type and its data meet in `contentSchemas`; TypeScript cannot follow the pair through a union.
  const languages = entries[place.type] as Map<string, Map<string, unknown>>;
  const own = place.fresh.has(languages) ? languages : new Map(languages);
  const old = own.get(place.locale) ?? new Map<string, unknown>();
  const byKey = place.fresh.has(old) ? old : new Map(old);
  own.set(place.locale, byKey);
  Object.assign(entries, { [place.type]: own });
  place.fresh.add(own).add(byKey);
  return byKey;
}

function toIndex(revision: number, entries: ContentEntries): ContentIndex {
  const views = new Map<Locale, ContentView>();
  return {
    revision,
    entries,
    view(locale) {
      const view = views.get(locale) ?? createContentView(entries, locale);
      views.set(locale, view);
      return view;
    },
  };
}
