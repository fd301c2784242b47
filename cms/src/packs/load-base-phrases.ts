import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { type PackEntry, presetsDir, readPhrases } from '@vitrina/database';
import { contentLocales, defaultLocale } from '../platform/content/content-locales';
import { inTransaction } from '../shared/database';
import { DomainError } from '../shared/domain-error';
import { createDocumentWriter, type DocumentWriter } from './document-writer';
import { insertPhrases } from './insert-phrases';
import { lockPacks } from './lock-packs';
import { readPackState, writePackState } from './pack-state';
import { uidOf } from './stored-entry';

const OWNER = '_base';
const DIR = join(presetsDir, OWNER);

/**
 * Adds the default phrases that are missing, language by language; one that is there is never overwritten. Quick when the
 * files are those of the last start and every phrase is there: nothing is parsed then.
 */
export async function loadBasePhrases({ strapi }: { strapi: Core.Strapi }): Promise<{ added: number }> {
  const others = contentLocales.map(({ code }) => code).filter((code) => code !== defaultLocale);
  const locales: [string, ...string[]] = [defaultLocale, ...others];
  const fingerprint = hashFiles(locales);
  if (await isLoaded(fingerprint, { strapi })) return { added: 0 };
  const read = readPhrases(DIR, locales);
  if (!read.ok) {
    const [problem] = read.problems;
    throw new DomainError('PACK_BROKEN', {
      message: `${problem?.file}:${problem?.line} ${problem?.reason.ru} · ${problem?.reason.en}`,
    });
  }
  const rows = read.entries.flatMap(({ key, locales: texts }) =>
    Object.keys(texts).map((locale) => rowName(key, locale)),
  );
  return inTransaction(strapi, async ({ trx }) => {
    await lockPacks(trx, { strapi });
    const state = await readPackState({ strapi });
    const added = await addMissing(read.entries, await readRows({ strapi }), { strapi });
    await writePackState({ ...state, basePhrases: { fingerprint, rows } }, { strapi });
    return { added };
  });
}

async function isLoaded(fingerprint: string, { strapi }: { strapi: Core.Strapi }): Promise<boolean> {
  const { basePhrases } = await readPackState({ strapi });
  if (basePhrases.fingerprint !== fingerprint) return false;
  const known = new Set((await readRows({ strapi })).map(({ key, locale }) => rowName(key, locale)));
  return basePhrases.rows.every((row) => known.has(row));
}

type PhraseRow = { documentId: string; key: string; locale: string };

function readRows({ strapi }: { strapi: Core.Strapi }): Promise<PhraseRow[]> {
  return strapi.db
    .query(uidOf('phrase'))
    .findMany({ where: { publishedAt: null }, select: ['documentId', 'key', 'locale'] });
}

const rowName = (key: string, locale: string): string => `${key} ${locale}`;

function hashFiles(locales: string[]): string {
  const hash = createHash('sha256');
  for (const locale of locales) hash.update(readFileSync(join(DIR, `phrases.${locale}.yaml`)));
  return hash.digest('hex');
}

async function addMissing(
  entries: PackEntry[],
  stored: PhraseRow[],
  { strapi }: { strapi: Core.Strapi },
): Promise<number> {
  const fresh: PackEntry[] = [];
  const writer = createDocumentWriter({ strapi });
  let added = 0;
  for (const entry of entries) {
    const existing = stored.filter((row) => row.key === entry.key);
    const missing = Object.keys(entry.locales).filter((locale) => !existing.some((row) => row.locale === locale));
    added += missing.length;
    if (existing[0] === undefined) fresh.push(entry);
    else await addLanguages(entry, { missing, documentId: existing[0].documentId }, writer);
  }
  await insertPhrases(fresh, OWNER, { strapi });
  return added;
}

/** What is there keeps its text and its mark; only the missing languages are added. */
async function addLanguages(
  entry: PackEntry,
  { missing, documentId }: { missing: string[]; documentId: string },
  writer: DocumentWriter,
): Promise<void> {
  for (const locale of missing) {
    await writer.update(entry.type, documentId, {
      data: { key: entry.key, text: entry.locales[locale]?.text ?? '' },
      locale,
    });
  }
  if (missing.length > 0) await writer.publish(entry.type, documentId, missing);
}
