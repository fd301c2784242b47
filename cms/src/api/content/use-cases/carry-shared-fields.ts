import type { Core, UID } from '@strapi/strapi';
import { defaultLocale } from '../../../platform/content/content-locales';
import { isRow, type ContentRow } from '../domain/content-row';
import { sharedFields } from '../domain/shared-fields';
import { copyFields } from './copy-fields';
import { readRowsOf, type EntryRef } from './read-versions';

type Saving = EntryRef & { locale: unknown; data: Record<string, unknown> };

/**
 * Before a language of an entry is begun: what all languages share and was not sent is taken from the entry's other
 * drafts. (Left alone, i18n fills it from the published version and carries that back over an unpublished edit.)
 */
export async function inheritShared(
  strapi: Core.Strapi,
  { locale, data, ...entry }: Saving,
): Promise<Record<string, unknown>> {
  const type = strapi.contentType(entry.uid as UID.ContentType);
  const missing = sharedFields(type).filter((field) => data[field] === undefined);
  const drafts = missing.length > 0 ? await readRowsOf(strapi, { ...entry, version: 'draft' }) : [];
  const source = drafts.find((draft) => draft.locale === defaultLocale) ?? drafts[0];
  if (!source || drafts.some((draft) => draft.locale === localeOf(locale))) return data;
  const media = missing.filter((field) => type.attributes[field]?.type === 'media');
  const row: ContentRow = await strapi.db.query(entry.uid).findOne({ where: { id: source.id }, populate: media });
  const inherited = missing.map((field) => [field, media.includes(field) ? fileId(row[field]) : row[field]]);
  return { ...data, ...Object.fromEntries(inherited) };
}

/**
 * After saving a draft: shared fields that were sent go to the drafts of the other languages. (i18n compares with an
 * arbitrary version of the entry and may miss a change.)
 */
export async function carryOnSave(strapi: Core.Strapi, { locale, data, ...entry }: Saving): Promise<void> {
  const shared = sharedFields(strapi.contentType(entry.uid as UID.ContentType));
  const drafts = shared.length > 0 ? await readRowsOf(strapi, { ...entry, version: 'draft' }) : [];
  const saved = drafts.find((draft) => draft.locale === localeOf(locale));
  if (!saved) return;
  const fields = shared.filter((field) => data[field] !== undefined);
  const to = drafts.filter((draft) => draft !== saved).map((draft) => draft.id);
  await copyFields(strapi, { ...entry, fields, from: saved.id, to });
}

function localeOf(locale: unknown): string {
  return typeof locale === 'string' ? locale : defaultLocale;
}

function fileId(file: unknown): unknown {
  return isRow(file) ? file.id : null;
}

/** After publishing some languages: their shared fields become those of every published language (A3). */
export async function carryOnPublish(
  strapi: Core.Strapi,
  { locale, ...entry }: EntryRef & { locale: unknown },
): Promise<void> {
  const fields = sharedFields(strapi.contentType(entry.uid as UID.ContentType));
  const rows = fields.length > 0 ? await readRowsOf(strapi, { ...entry, version: 'published' }) : [];
  const isPublishedNow = publishedNow(locale);
  const fresh = rows.filter((row) => isPublishedNow(row.locale));
  const source = fresh.find((row) => row.locale === defaultLocale) ?? fresh[0];
  if (!source) return;
  await copyFields(strapi, {
    ...entry,
    fields,
    from: source.id,
    to: rows.filter((row) => row !== source).map((row) => row.id),
  });
}

/** Strapi takes one language, several, `*`, or none for the default one. */
export function publishedNow(locale: unknown): (candidate: string | null) => boolean {
  if (locale === '*') return () => true;
  const wanted = Array.isArray(locale) ? locale : [locale ?? defaultLocale];
  return (candidate) => candidate === null || wanted.includes(candidate);
}
