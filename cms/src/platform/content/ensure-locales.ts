import type { Core } from '@strapi/strapi';
import { contentLocales, defaultLocale } from './content-locales';

/** Adds the languages that are missing; the default one is ours, because its entries are the flow of the bot. */
export async function ensureLocales({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const locales = strapi.plugin('i18n').service('locales');
  for (const { code, name } of contentLocales) {
    const existing: { id: number; name: string } | null = await locales.findByCode(code);
    if (!existing) await locales.create({ code, name });
    // Strapi makes the default language by itself and names it in English, "Russian (ru)"; a name staff chose stays.
    if (existing?.name.endsWith(` (${code})`)) await locales.update({ id: existing.id }, { name });
  }
  const current: unknown = await locales.getDefaultLocale();
  if (current !== defaultLocale) await locales.setDefaultLocale({ code: defaultLocale });
}
