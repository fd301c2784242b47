import { z } from 'zod';

const word = z.string().trim().max(200).optional();
const key = z.string().max(120).optional();

/** Filters of the desk; what is left out is not asked about. */
export const deskFilterSchema = z.object({
  state: z.enum(['new', 'in_progress', 'closed', 'spam']).optional(),
  form: key,
  package: key,
  source: z.enum(['telegram', 'site', 'widget']).optional(),
  /** `-` = nobody. */
  assignee: word,
  /** `-` = no stage. */
  stage: key,
  /** Whole days of UTC moments: the page knows the viewer's zone. */
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  test: z.enum(['yes', 'no', 'all']).default('no'),
  q: word,
  /** Number, name or phone. */
  view: z.enum(['mine', 'unanswered']).optional(),
});
export type DeskFilter = z.infer<typeof deskFilterSchema> & { me?: { id: string; name: string } };

export const deskPageSchema = z.object({
  /** The last id of the page before. */
  after: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type DeskPage = z.infer<typeof deskPageSchema>;

/**
 * SQLite knows large and small letters of English only: a name is looked for as typed and in the spellings people
 * write names in.
 */
export function searchSpellings(typed: string): string[] {
  const lower = typed.toLocaleLowerCase('ru');
  const capital = lower.replace(
    /(^|[\s-])(\p{L})/gu,
    (_, before: string, letter: string) => before + letter.toLocaleUpperCase('ru'),
  );
  return [...new Set([typed, lower, capital, typed.toLocaleUpperCase('ru')])];
}

/** For `like … escape '!'`. */
export function likePart(text: string): string {
  return `%${text.replace(/[!%_]/g, (sign) => `!${sign}`)}%`;
}

/** Digits of what may be a phone; null when it is none. */
export function phoneDigits(typed: string): string | null {
  if (!/^[\d\s()+-]+$/.test(typed)) return null;
  const digits = typed.replace(/\D/g, '');
  // 8 (900) and +7 (900) are one number; stored is the international form.
  const rest = /^[78]\d{10}$/.test(digits) ? digits.slice(1) : digits;
  return rest.length >= 3 ? rest : null;
}
