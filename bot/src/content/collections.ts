import { type ContentData, defaultLocale, type Locale } from '../cms-client/schemas/content';
import { sortStepwise } from '../loop/sort-stepwise';
import type { ContentEntries } from './content-index';
import type { Keyed } from './content-view';
import { mergeLocale, type Mergeable } from './merge-locale';

/** The entries of one type as one language sees them. Merged entries and the list are made on first use and kept. */
export type Collection<T extends Mergeable> = {
  one(key: string): Keyed<ContentData[T]> | null;
  /** In the order of the type. */
  list(): Keyed<ContentData[T]>[];
  /** Makes the list piece by piece, so that nobody waits for it when it is asked for. */
  prepare(): Generator<void, void>;
};

export type Collections = {
  /** The same collection again as long as the entries it is made of are the same. */
  of<T extends Mergeable>(entries: ContentEntries, place: { type: T; locale: Locale }): Collection<T>;
};

type Compare<T extends Mergeable> = (one: Keyed<ContentData[T]>, other: Keyed<ContentData[T]>) => number;
type Made = { texts: object | undefined; collection: unknown };

export function createCollections(): Collections {
  const byFlow = new WeakMap<object, Map<Locale, Made>>();
  return {
    of(entries, { type, locale }) {
      const flow = entries[type].get(defaultLocale) ?? new Map();
      const texts = locale === defaultLocale ? undefined : entries[type].get(locale);
      const made = byFlow.get(flow) ?? new Map<Locale, Made>();
      byFlow.set(flow, made);
      const known = made.get(locale);
      // A map of entries belongs to one type, so what was made of it is of this type.
      if (known && known.texts === texts) return known.collection as Collection<typeof type>;
      const compare: Compare<typeof type> = comparers[type](new Intl.Collator(locale));
      const collection = createCollection({ type, flow, texts }, compare);
      made.set(locale, { texts, collection });
      return collection;
    },
  };
}

type Source<T extends Mergeable> = {
  type: T;
  flow: Map<string, ContentData[T]>;
  texts: Map<string, ContentData[T]> | undefined;
};

function createCollection<T extends Mergeable>({ type, flow, texts }: Source<T>, compare: Compare<T>): Collection<T> {
  const merged = new Map<string, Keyed<ContentData[T]>>();
  let sorted: Keyed<ContentData[T]>[] | null = null;

  const one = (key: string): Keyed<ContentData[T]> | null => {
    const known = merged.get(key);
    if (known !== undefined) return known;
    const base = flow.get(key);
    if (base === undefined) return null; // not kept: keys come from outside and would fill the map
    const entry = { ...mergeLocale(type, { flow: base, texts: texts?.get(key) }), key };
    merged.set(key, entry);
    return entry;
  };
  const all = () => Array.from(flow.keys(), one).filter((entry) => entry !== null);

  return {
    one,
    list: () => (sorted ??= all().sort(compare)),
    *prepare() {
      for (const key of flow.keys()) {
        one(key);
        yield;
      }
      sorted ??= yield* sortStepwise(all(), compare);
    },
  };
}

/** One collator for all comparisons: ten thousand questions are sorted in a moment. */
const comparers: { [T in Mergeable]: (words: Intl.Collator) => Compare<T> } = {
  screen: () => byKey,
  package: (words) => (a, b) => a.order - b.order || words.compare(a.name, b.name),
  faq: (words) => (a, b) => a.order - b.order || words.compare(a.question, b.question),
  form: () => byKey,
  'bot-profile': () => byKey,
  'site-settings': () => byKey,
};

function byKey(one: { key: string }, other: { key: string }): number {
  return one.key.localeCompare(other.key);
}
