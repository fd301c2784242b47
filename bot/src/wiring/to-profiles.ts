import type { LocalizedProfile } from '../channels/telegram/profile/create-profile-sync';
import { defaultLocale, type Locale } from '../cms-client/schemas/content';
import type { ContentIndex } from '../content/content-index';

/** Name, descriptions and commands as Telegram shows them: per language of the business, the default one for everybody else. */
export function toProfiles(index: ContentIndex, locales: Locale[]): LocalizedProfile[] {
  const everybody = toProfile(index, defaultLocale, '');
  return [...everybody, ...locales.flatMap((locale) => toProfile(index, locale, locale))];
}

function toProfile(index: ContentIndex, locale: Locale, languageCode: string): LocalizedProfile[] {
  const view = index.view(locale);
  const profile = view.profile();
  if (!profile) return [];
  const { name, description, shortDescription, commands } = profile;
  // A command whose place is not published would only disappoint.
  const alive = commands.filter(({ target }) => target === '' || target.startsWith('action:') || view.has(target));
  return [{ languageCode, name, description, shortDescription, commands: alive }];
}
