import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { presetsDir, readPack, type PackEntry, type PackValue } from '@vitrina/database';
import { z } from 'zod';
import type { SearchEntry } from '../../../bot/src/features/faq/search/create-faq-index';

const setSchema = z.object({
  language: z.enum(['ru', 'en', 'uz']),
  /** `expect` = key of the entry in the FAQ of the default pack. */
  questions: z.array(z.object({ text: z.string(), expect: z.string(), kind: z.string() })),
  offTopic: z.array(z.string()),
});
export type FaqSet = z.infer<typeof setSchema>;

/** All sets of a folder of `tests/fixtures`. */
export function readFaqSets(folder: string): FaqSet[] {
  const dir = join(__dirname, '..', '..', 'fixtures', folder);
  const files = readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return files.map((name) => setSchema.parse(JSON.parse(readFileSync(join(dir, name), 'utf8'))));
}

/** The FAQ of a pack as the search sees it in one language. */
export function readPackEntries(pack: string, locale: string): SearchEntry[] {
  const entries = packs.get(pack) ?? readFaqs(pack);
  packs.set(pack, entries);
  return entries.map(({ key, locales }) => {
    const values = locales[locale] ?? {};
    const shared = locales['ru'] ?? {};
    const aliases = [values['aliases'], locale === 'ru' ? [] : shared['aliases']].flatMap(toTexts);
    return {
      key,
      question: String(values['question'] ?? shared['question']),
      aliases,
      answer: String(values['answer'] ?? shared['answer'] ?? ''),
    };
  });
}

const packs = new Map<string, PackEntry[]>();

function readFaqs(pack: string): PackEntry[] {
  const read = readPack(join(presetsDir, pack));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.pack.entries.filter(({ type }) => type === 'faq');
}

function toTexts(list: PackValue | undefined): string[] {
  return Array.isArray(list) ? list.flatMap((one) => (typeof one === 'string' ? [one] : [])) : [];
}
