import { defaultLocale, type Locale } from '../cms-client/schemas/content';

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
