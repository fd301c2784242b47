/** Languages of content; the first is the default one, whose entry is the flow (PRODUCT A3). */
export const contentLocales = [
  { code: 'ru', name: 'Русский' },
  { code: 'en', name: 'English' },
  { code: 'uz', name: 'Oʻzbekcha' },
] as const;

export const defaultLocale = contentLocales[0].code;
