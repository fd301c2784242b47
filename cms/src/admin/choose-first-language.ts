/** Where Strapi's admin remembers the language of a browser. */
const languageKey = 'strapi-admin-language';

/** Staff are Russian-speaking: a browser that has never chosen starts in Russian; the profile page switches it. */
export function chooseFirstLanguage(storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  if (storage.getItem(languageKey) === null) storage.setItem(languageKey, 'ru');
}
