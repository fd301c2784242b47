import type { Core, UID } from '@strapi/strapi';
import { defaultLocale } from '../../../platform/content/content-locales';
import { inTransaction } from '../../../shared/database';
import { readRowsOf } from './read-versions';

export type DocumentRef = { uid: string; documentId: string };
type Together = { entry: DocumentRef & { locale: string }; drafts: DocumentRef[] };

/**
 * «Опубликовать вместе»: an entry and the drafts it leads to, all of them or none. A draft that was never published goes out
 * in every language it has; the entry in the language on the screen, and in the default one, without which no client sees it.
 */
export async function publishTogether(strapi: Core.Strapi, { entry, drafts }: Together): Promise<number> {
  return inTransaction(strapi, async ({ trx }) => {
    for (const { uid, documentId } of drafts) {
      const locale = (await readRowsOf(strapi, { trx, uid, documentId, version: 'draft' })).map((row) => row.locale);
      await publish(strapi, { uid, documentId, locale: locale.filter((code) => code !== null) });
    }
    const published = await readRowsOf(strapi, { trx, ...entry, version: 'published' });
    const hasFlow = published.some(({ locale }) => locale === defaultLocale);
    await publish(strapi, { ...entry, locale: hasFlow ? [entry.locale] : [...new Set([defaultLocale, entry.locale])] });
    return drafts.length + 1;
  });
}

async function publish(
  strapi: Core.Strapi,
  { uid, documentId, locale }: DocumentRef & { locale: string[] },
): Promise<void> {
  await strapi.documents(uid as UID.ContentType).publish({ documentId, locale });
}
