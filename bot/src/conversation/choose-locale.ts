import { defaultLocale, locales, type Locale } from '../cms-client/schemas/content';
import type { ContentIndex } from '../content/content-index';

/** Languages a business really has: those with at least one screen, package or form; the default one always. */
export function contentLocales(index: ContentIndex): Locale[] {
  const { screen, package: packages, form } = index.entries;
  const has = (locale: Locale) => [screen, packages, form].some((byLocale) => (byLocale.get(locale)?.size ?? 0) > 0);
  return locales.filter((locale) => locale === defaultLocale || has(locale));
}

/** Chosen language, else the channel's (`uz-Cyrl`, `en-GB` by their first part), else the default. */
export function chooseLocale(
  offered: readonly Locale[],
  wish: { chosen: string | null; languageCode: string | null },
): Locale {
  const spoken = wish.languageCode?.toLowerCase().split(/[-_]/)[0];
  return find(offered, wish.chosen) ?? find(offered, spoken) ?? defaultLocale;
}

function find(offered: readonly Locale[], wish: string | null | undefined): Locale | undefined {
  return offered.find((locale) => locale === wish);
}
