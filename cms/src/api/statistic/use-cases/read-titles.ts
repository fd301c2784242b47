import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../platform/content/content-locales';
import { tableOf } from '../../../shared/database';

export type Titles = { screens: Map<string, string>; packages: Map<string, string> };

/** How editors know screens and packages, by key; the draft too: what was shown may have been taken back. */
export async function readTitles(strapi: Core.Strapi): Promise<Titles> {
  return {
    screens: await titlesOf(strapi, { uid: 'api::screen.screen', column: 'title' }),
    packages: await titlesOf(strapi, { uid: 'api::package.package', column: 'name' }),
  };
}

async function titlesOf(
  strapi: Core.Strapi,
  { uid, column }: { uid: string; column: string },
): Promise<Map<string, string>> {
  const rows: { key: string; title: string | null }[] = await strapi.db
    .connection(tableOf(strapi, uid))
    .where({ locale: defaultLocale })
    .whereNull('published_at')
    .select('key', { title: column });
  return new Map(rows.map(({ key, title }) => [key, title ?? key]));
}
