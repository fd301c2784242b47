import type { Core } from '@strapi/strapi';
import { hashEntry, type Pack, type PackEntry, packTypeOf } from '@vitrina/database';
import { createDocumentWriter, type DocumentWriter } from './document-writer';
import type { Step } from './load-step';
import { singleDocumentOf, type StoredEntry } from './stored-entry';
import { type StrapiData, toStrapiData } from './to-strapi-data';

export type ApplyInput = {
  pack: Pick<Pack, 'manifest'>;
  steps: Step[];
  fileIdOf(file: string): number | null;
  sha256Of(file: string): string;
};

/** An entry and the languages in which clients shall see it. */
type ToPublish = { type: string; documentId: string; locales: string[] };

/** Carries out a plan. Call inside a transaction: a pack is loaded whole or not at all. Everything is written as drafts first, so that circles of links can be published. */
export async function applyPlan(input: ApplyInput, { strapi }: { strapi: Core.Strapi }): Promise<void> {
  const applying: Applying = { ...input, writer: createDocumentWriter({ strapi }), strapi };
  const toPublish: ToPublish[] = [];
  for (const step of input.steps) toPublish.push(...(await applyStep(step, applying)));
  for (const { type, documentId, locales } of toPublish) await applying.writer.publish(type, documentId, locales);
}

type Applying = ApplyInput & { writer: DocumentWriter; strapi: Core.Strapi };

async function applyStep(step: Step, applying: Applying): Promise<ToPublish[]> {
  const { writer } = applying;
  switch (step.do) {
    case 'create':
    case 'update':
      return write(step, applying);
    case 'adopt':
      return adopt(step, applying);
    case 'keep':
      return step.locales.length > 0
        ? [{ type: step.stored.type, documentId: step.stored.documentId, locales: step.locales }]
        : [];
    case 'return':
      await rename(step.stored, step.key, applying);
      return [{ type: step.stored.type, documentId: step.stored.documentId, locales: step.locales }];
    case 'park':
      await writer.unpublish(step.stored.type, step.stored.documentId);
      if (step.newKey !== step.stored.key) await rename(step.stored, step.newKey, applying);
      return [];
    case 'unpublish':
      await retire(step.stored, applying);
      return [];
    case 'delete':
      await writer.remove(step.stored.type, step.stored.documentId);
      return [];
  }
}

async function write(step: Step & { do: 'create' | 'update' }, applying: Applying): Promise<ToPublish[]> {
  const { writer, pack } = applying;
  const { entry, hash } = step;
  const packType = packTypeOf(entry.type);
  const dataOf = (locale: string) => entryData(entry, { locale, hash }, applying);
  const { defaultLocale } = pack.manifest;
  const main = packType.localised ? defaultLocale : null;
  // A single type has one row at most; Strapi's own page may have made it already.
  const existing =
    step.do === 'update'
      ? step.stored.documentId
      : packType.single
        ? await singleDocumentOf(entry.type, applying)
        : null;
  const documentId = existing ?? (await writer.create(entry.type, dataOf(defaultLocale), main));
  if (existing) await writer.update(entry.type, existing, { data: dataOf(defaultLocale), locale: main });
  const others = Object.keys(entry.locales).filter((locale) => locale !== defaultLocale);
  for (const locale of others) await writer.update(entry.type, documentId, { data: dataOf(locale), locale });
  if (step.do === 'update') {
    for (const locale of Object.keys(step.stored.entry.locales)) {
      if (!(locale in entry.locales)) await writer.remove(entry.type, documentId, locale);
    }
  }
  const isDraft = entry.locales[defaultLocale]?.draft === true;
  return packType.published && !isDraft ? [{ type: entry.type, documentId, locales: [defaultLocale, ...others] }] : [];
}

function entryData(
  entry: PackEntry,
  { locale, hash }: { locale: string; hash: string },
  { pack, fileIdOf }: Applying,
): StrapiData {
  const packType = packTypeOf(entry.type);
  const main = entry.locales[pack.manifest.defaultLocale] ?? {};
  const isTranslation = locale !== pack.manifest.defaultLocale;
  const data = toStrapiData({
    fields: packType.fields,
    values: entry.locales[locale] ?? {},
    base: isTranslation ? main : null,
    fileIdOf,
  });
  const key = packType.single ? {} : { [packType.keyName]: entry.key };
  return { ...key, ...data, pack: pack.manifest.name, packHash: hash };
}

async function adopt(
  { stored, entry, hash, publish }: Step & { do: 'adopt' },
  { writer, pack }: Applying,
): Promise<ToPublish[]> {
  const { type, documentId } = stored;
  const isMarked = stored.pack === pack.manifest.name && stored.packHash === hash;
  const locale = packTypeOf(type).localised ? pack.manifest.defaultLocale : null;
  if (!isMarked) await writer.update(type, documentId, { data: { pack: pack.manifest.name, packHash: hash }, locale });
  const isDraft = entry.locales[pack.manifest.defaultLocale]?.draft === true;
  const locales = publish && !isDraft ? Object.keys(stored.entry.locales) : isMarked ? [] : stored.publishedLocales;
  return locales.length > 0 ? [{ type, documentId, locales }] : [];
}

async function rename(stored: StoredEntry, key: string, { writer, pack }: Applying): Promise<void> {
  // The key is shared: Strapi copies it into the drafts of the other languages.
  await writer.update(stored.type, stored.documentId, { data: { key }, locale: pack.manifest.defaultLocale });
}

/** Takes an entry nobody edited out of sight; its draft stays for the day its pack returns. */
async function retire(stored: StoredEntry, applying: Applying): Promise<void> {
  const { writer, strapi, sha256Of } = applying;
  if (packTypeOf(stored.type).published) await writer.unpublish(stored.type, stored.documentId);
  else if (stored.type === 'promo-code') {
    const [locale = ''] = Object.keys(stored.entry.locales);
    const entry = { ...stored.entry, locales: { [locale]: { ...stored.entry.locales[locale], active: false } } };
    await writer.update(stored.type, stored.documentId, {
      data: { active: false, packHash: hashEntry(entry, sha256Of) },
      locale: null,
    });
  } else if (!(await isStageUsed(stored.key, { strapi }))) await writer.remove(stored.type, stored.documentId);
}

/** Clients stay when packs change, and so does the stage they stand on. */
async function isStageUsed(key: string, { strapi }: { strapi: Core.Strapi }): Promise<boolean> {
  const client: unknown = await strapi.db
    .query('api::client.client')
    .findOne({ where: { stage: key }, select: ['id'] });
  return client !== null;
}
