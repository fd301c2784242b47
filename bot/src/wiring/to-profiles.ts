import type { LocalizedProfile } from '../channels/telegram/profile/create-profile-sync';
import { defaultLocale, type Locale } from '../cms-client/schemas/content';
import type { ContentIndex } from '../content/content-index';
import { viewFor } from './view-for';

/** Name, descriptions and commands as Telegram shows them: per language of the business, the default one for everybody else. */
export function toProfiles(index: ContentIndex, locales: Locale[]): LocalizedProfile[] {
  const wanted = [
    { locale: defaultLocale, languageCode: '' },
    ...locales.map((locale) => ({ locale, languageCode: locale })),
  ];
  return wanted.flatMap((one) => toProfile(index, one) ?? []);
}

/** null = the profile was never published. */
export function toProfile(
  index: ContentIndex,
  { locale, languageCode }: { locale: string; languageCode: string },
): LocalizedProfile | null {
  const view = viewFor(index, locale);
  const profile = view.profile();
  if (!profile) return null;
  const { name, description, shortDescription, commands } = profile;
  // A command whose place is not published would only disappoint.
  const alive = commands.filter(({ target }) => target === '' || target.startsWith('action:') || view.has(target));
  const shown = alive.map((one) => ({ command: one.command, description: one.description }));
  return { languageCode, name, description, shortDescription, commands: shown };
}
