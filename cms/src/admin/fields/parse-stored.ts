import { z } from 'zod';

const tagsSchema = z.array(z.string());
const pairsSchema = z.record(z.string(), z.unknown());

/** Tags as stored; anything else counts as none. */
export function parseTags(value: unknown): string[] {
  const parsed = tagsSchema.safeParse(value);
  return parsed.success ? parsed.data : [];
}

export type Pair = { name: string; value: unknown };

export function parsePairs(value: unknown): Pair[] {
  const parsed = pairsSchema.safeParse(value);
  if (!parsed.success || Array.isArray(value)) return [];
  return Object.entries(parsed.data).map(([name, stored]) => ({ name, value: stored }));
}

/** null = nothing to keep; rows without a name are not finished yet. */
export function joinPairs(pairs: Pair[]): Record<string, unknown> | null {
  const named = pairs.map(({ name, value }) => [name.trim(), value] as const).filter(([name]) => name !== '');
  return named.length === 0 ? null : Object.fromEntries(named);
}

/** One line of a record: a question with its answer, a key with its value, or a bare value. */
export type RecordLine = { label: string | null; text: string };

const answerSchema = z.looseObject({ label: z.string(), display: z.string() });

/** Whatever the system stored, in lines a person can read. */
export function toRecordLines(value: unknown): RecordLine[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.map(toLine);
  if (typeof value !== 'object') return [{ label: null, text: toText(value) }];
  return Object.entries(value).map(([name, stored]) => ({ label: name, text: toText(stored) }));
}

function toLine(item: unknown): RecordLine {
  const answer = answerSchema.safeParse(item);
  return answer.success ? { label: answer.data.label, text: answer.data.display } : { label: null, text: toText(item) };
}

export function toText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
