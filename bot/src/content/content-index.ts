/** Everything published, as fetched: one entry per type, key and language. Immutable: a change makes a new index. */
import { type ContentData, contentSchemas, type ContentType, type Locale } from '../cms-client/schemas/content';
import { type Collections, createCollections } from './collections';
import { createContentView } from './create-content-view';
import type { ContentView } from './content-view';

export type ContentIndex = {
  /** 0 = content has never arrived. */
  revision: number;
  entries: ContentEntries;
  /** Views are made once per index and language. */
  view(locale: Locale): ContentView;
  /** Handed on to the next index, which takes over what did not change. */
  collections: Collections;
};

/** The map of a type and language is the same one in every index until one of its entries changes. */
export type ContentEntries = { [T in ContentType]: Map<string, Map<string, ContentData[T]>> };

export const contentTypes = Object.keys(contentSchemas) as ContentType[]; // keys of a literal object

export function createContentIndex(): ContentIndex {
  return toContentIndex({ revision: 0, entries: emptyEntries(), collections: createCollections() });
}

export function toContentIndex(made: Omit<ContentIndex, 'view'>): ContentIndex {
  const views = new Map<Locale, ContentView>();
  return {
    ...made,
    view(locale) {
      const view = views.get(locale) ?? createContentView(made, locale);
      views.set(locale, view);
      return view;
    },
  };
}

export function isContentType(type: string): type is ContentType {
  return Object.hasOwn(contentSchemas, type);
}

export function emptyEntries(): ContentEntries {
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
