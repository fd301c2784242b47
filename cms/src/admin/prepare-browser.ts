/** Where Strapi's admin remembers the language of a browser. */
const languageKey = 'strapi-admin-language';
/** Where it remembers that its announcement of a new media library was closed (`uuid` is off in our package.json). */
const announcementKey = 'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:false';

/**
 * What a browser that opens the admin for the first time starts with: Russian, because staff are Russian-speaking (the
 * profile page switches it), and no announcements of the CMS's maker above the work.
 */
export function prepareBrowser(storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  const first = { [languageKey]: 'ru', [announcementKey]: 'true' };
  for (const [key, value] of Object.entries(first)) {
    if (storage.getItem(key) === null) storage.setItem(key, value);
  }
}
