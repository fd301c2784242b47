import { defaultLocale, type ContentData, type Locale } from '../cms-client/schemas/content';
import type { ContentEntries } from './content-index';
import type { ContentView, Keyed } from './content-view';
import { mergeLocale, type Mergeable } from './merge-locale';

/** Single types are kept under this key. */
const singleKey = 'main';
/** Links to the bot's own places (`action:<verb>`). */
const places = new Set(['menu', 'packages', 'applications', 'language', 'privacy', 'help', 'ask']);

/** Lists and merged entries are made on first use and kept: a menu tap finds them ready. */
export function createContentView(entries: ContentEntries, locale: Locale): ContentView {
  const collection = <T extends Mergeable>(type: T) => createCollection(entries, { type, locale });
  const screens = collection('screen');
  const packages = collection('package');
  const faqs = collection('faq');
  const forms = collection('form');
  const profiles = collection('bot-profile');
  const settings = collection('site-settings');
  // One collator for all comparisons: ten thousand questions are sorted in a moment.
  const byWords = new Intl.Collator(locale);
  const packageList = once(() => packages.all().sort((a, b) => a.order - b.order || byWords.compare(a.name, b.name)));
  const faqList = once(() => faqs.all().sort((a, b) => a.order - b.order || byWords.compare(a.question, b.question)));
  const formList = once(() => forms.all().sort((a, b) => a.key.localeCompare(b.key)));

  return {
    locale,
    screen: screens.one,
    package: packages.one,
    packages: packageList,
    faq: faqs.one,
    faqs: faqList,
    form: forms.one,
    forms: formList,
    phrase: (key) =>
      entries.phrase.get(locale)?.get(key)?.text || entries.phrase.get(defaultLocale)?.get(key)?.text || null,
    profile: () => profiles.one(singleKey),
    settings: () => settings.one(singleKey),
    has: (link) => {
      const { type, key } = splitLink(link);
      if (type === 'url') return /^https?:\/\/\S+$/i.test(key) && URL.canParse(key);
      if (type === 'action') return places.has(key);
      return linkable.has(type) && (entries[type as 'screen'].get(defaultLocale)?.has(key) ?? false);
    },
  };
}

const linkable = new Set(['screen', 'package', 'faq', 'form']);

/** `screen:about` → type and key; the key of `url:https://…` keeps its own colons. */
export function splitLink(link: string): { type: string; key: string } {
  const place = link.indexOf(':');
  return place < 0 ? { type: '', key: '' } : { type: link.slice(0, place), key: link.slice(place + 1) };
}

function createCollection<T extends Mergeable>(entries: ContentEntries, { type, locale }: { type: T; locale: Locale }) {
  const flow = entries[type].get(defaultLocale);
  const texts = locale === defaultLocale ? undefined : entries[type].get(locale);
  const merged = new Map<string, Keyed<ContentData[T]> | null>();
  const one = (key: string): Keyed<ContentData[T]> | null => {
    const known = merged.get(key);
    if (known !== undefined) return known;
    const base = flow?.get(key);
    if (base === undefined) return null; // not kept: keys come from outside and would fill the map
    const entry = { ...mergeLocale(type, { flow: base, texts: texts?.get(key) }), key };
    merged.set(key, entry);
    return entry;
  };
  const all = () => Array.from(flow?.keys() ?? [], one).filter((entry) => entry !== null);
  return { one, all };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
