import { contentLocales } from '../content/content-locales';
import type { ContentIndex } from '../content/content-index';
import type { ContentView } from '../content/content-view';
import { chooseLocale } from '../conversation/choose-locale';

/** Content in a language asked for from outside, or the nearest the business has. */
export function viewFor(index: ContentIndex, locale: string | null): ContentView {
  return index.view(chooseLocale(contentLocales(index), { chosen: locale, languageCode: locale }));
}
