import { defaultLocale, locales, type Locale } from '../cms-client/schemas/content';
import type { ContentIndex } from './content-index';

/** Languages a business really has: those with at least one screen, package or form; the default one always. */
export function contentLocales(index: ContentIndex): Locale[] {
  const { screen, package: packages, form } = index.entries;
  const has = (locale: Locale) => [screen, packages, form].some((byLocale) => (byLocale.get(locale)?.size ?? 0) > 0);
  return locales.filter((locale) => locale === defaultLocale || has(locale));
}
