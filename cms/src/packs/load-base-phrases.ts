import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { hashEntry, type PackEntry, presetsDir, readPhrases } from '@vitrina/database';
import { contentLocales } from '../platform/content/content-locales';
import { DomainError } from '../shared/domain-error';
import { createDocumentWriter, type DocumentWriter } from './document-writer';
import { readPackState, writePackState } from './pack-state';
import { type StrapiRow } from './from-strapi-row';
import { uidOf } from './stored-entry';

const OWNER = '_base';
const DIR = join(presetsDir, OWNER);

/**
 * Adds the default phrases that are missing, language by language; one that is there is never overwritten. Quick when the
 * files are those of the last start: one read of the state.
 */
export async function loadBasePhrases({ strapi }: { strapi: Core.Strapi }): Promise<{ added: number }> {
  const [first, ...others] = contentLocales.map(({ code }) => code);
  const locales: [string, ...string[]] = [first ?? 'ru', ...others];
  const fingerprint = hashFiles(locales);
  if ((await readPackState({ strapi })).basePhrases === fingerprint) return { added: 0 };
  const read = readPhrases(DIR, locales);
  if (!read.ok) {
    const [problem] = read.problems;
    throw new DomainError('PACK_BROKEN', {
      message: `${problem?.file}:${problem?.line} ${problem?.reason.ru} · ${problem?.reason.en}`,
    });
  }
  return strapi.db.transaction(async () => {
    const added = await addMissing(read.entries, locales[0], { strapi });
    await writePackState({ ...(await readPackState({ strapi })), basePhrases: fingerprint }, { strapi });
    return { added };
  });
}

function hashFiles(locales: string[]): string {
  const hash = createHash('sha256');
  for (const locale of locales) hash.update(readFileSync(join(DIR, `phrases.${locale}.yaml`)));
  return hash.digest('hex');
}

async function addMissing(
  entries: PackEntry[],
  defaultLocale: string,
  { strapi }: { strapi: Core.Strapi },
): Promise<number> {
  const rows: StrapiRow[] = await strapi.db
    .query(uidOf('phrase'))
    .findMany({ where: { publishedAt: null }, select: ['documentId', 'key', 'locale'] });
  const writer = createDocumentWriter({ strapi });
  let added = 0;
  for (const entry of entries) {
    const existing = rows.filter((row) => row.key === entry.key);
    const missing = Object.keys(entry.locales).filter((locale) => !existing.some((row) => row.locale === locale));
    if (missing.length === 0) continue;
    added += missing.length;
    await addPhrase(
      entry,
      { missing, defaultLocale, documentId: existing[0] ? String(existing[0].documentId) : null },
      writer,
    );
  }
  return added;
}

type Missing = { missing: string[]; defaultLocale: string; documentId: string | null };

async function addPhrase(
  entry: PackEntry,
  { missing, defaultLocale, documentId }: Missing,
  writer: DocumentWriter,
): Promise<void> {
  const packHash = hashEntry(entry, () => '');
  const dataOf = (locale: string) => ({
    key: entry.key,
    text: entry.locales[locale]?.text ?? '',
    pack: OWNER,
    packHash,
  });
  const id = documentId ?? (await writer.create(entry.type, dataOf(defaultLocale), defaultLocale));
  // What staff wrote keeps its own mark: only the missing language's text is added.
  const added = documentId ? missing : missing.filter((locale) => locale !== defaultLocale);
  for (const locale of added) {
    const { text } = dataOf(locale);
    await writer.update(entry.type, id, { data: documentId ? { key: entry.key, text } : dataOf(locale), locale });
  }
  await writer.publish(entry.type, id, missing);
}
