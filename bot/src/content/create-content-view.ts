import { defaultLocale, type Locale } from '../cms-client/schemas/content';
import type { ContentIndex } from './content-index';
import type { ContentView } from './content-view';
import type { Mergeable } from './merge-locale';

/** Single types are kept under this key. */
const singleKey = 'main';
/** Links to the bot's own places (`action:<verb>`). */
const places = new Set(['menu', 'packages', 'applications', 'language', 'privacy', 'help', 'ask']);

export function createContentView(
  { entries, collections }: Pick<ContentIndex, 'entries' | 'collections'>,
  locale: Locale,
): ContentView {
  const collection = <T extends Mergeable>(type: T) => collections.of(entries, { type, locale });
  const screens = collection('screen');
  const packages = collection('package');
  const faqs = collection('faq');
  const forms = collection('form');
  const profiles = collection('bot-profile');
  const settings = collection('site-settings');

  return {
    locale,
    screen: screens.one,
    package: packages.one,
    packages: packages.list,
    faq: faqs.one,
    faqs: faqs.list,
    form: forms.one,
    forms: forms.list,
    phrase: (key) =>
      entries.phrase.get(locale)?.get(key)?.text || entries.phrase.get(defaultLocale)?.get(key)?.text || null,
    profile: () => profiles.one(singleKey),
    settings: () => settings.one(singleKey),
    prepare: faqs.prepare,
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
