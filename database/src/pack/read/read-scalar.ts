import { z } from 'zod';
import { cleanText } from '../../markdown/markdown-to-blocks';
import type { ChoiceField, NumberField, TextField } from '../field';

/** A value, or why it is none. */
export type Read<T> = { ok: true; value: T } | { ok: false; ru: string; en: string };

const fail = (ru: string, en: string): Read<never> => ({ ok: false, ru, en });

export function readText(raw: unknown, field: Pick<TextField, 'limit' | 'pattern'>): Read<string> {
  if (raw === null) return { ok: true, value: '' };
  const parsed = z.string().safeParse(raw);
  if (!parsed.success)
    return fail(
      `нужен текст, а здесь ${nameOf(raw).ru}; возьмите его в кавычки`,
      `a text is needed, here is ${nameOf(raw).en}; put it in quotes`,
    );
  const value = tidyText(parsed.data);
  const length = [...value].length;
  if (field.limit !== undefined && length > field.limit) {
    return fail(
      `слишком длинно: ${length} знаков, можно ${field.limit}`,
      `too long: ${length} characters, ${field.limit} allowed`,
    );
  }
  if (value !== '' && field.pattern && !field.pattern.test.test(value)) return fail(field.pattern.ru, field.pattern.en);
  return { ok: true, value };
}

/** Spaces at line ends and empty lines around a text are nobody's intention. */
export function tidyText(text: string): string {
  return cleanText(text)
    .replace(/[ \t]+$/gm, '')
    .trim();
}

export function readNumber(raw: unknown, field: NumberField): Read<number> {
  const whole = field.kind === 'integer';
  const parsed = (whole ? z.int() : z.number()).safeParse(raw);
  if (!parsed.success) {
    const what = whole ? { ru: 'целое число', en: 'a whole number' } : { ru: 'число', en: 'a number' };
    return fail(`нужно ${what.ru}, а здесь ${nameOf(raw).ru}`, `${what.en} is needed, here is ${nameOf(raw).en}`);
  }
  const value = parsed.data;
  if (field.min !== undefined && value < field.min) return fail(`не меньше ${field.min}`, `not under ${field.min}`);
  if (field.max !== undefined && value > field.max) return fail(`не больше ${field.max}`, `not over ${field.max}`);
  // Strapi keeps decimals as numeric(10,2).
  if (!whole && (Math.abs(value) >= 1e8 || Math.round(value * 100) / 100 !== value)) {
    return fail('не больше 8 знаков до запятой и 2 после', 'at most 8 digits before the point and 2 after it');
  }
  return { ok: true, value };
}

export function readFlag(raw: unknown): Read<boolean> {
  const parsed = z.boolean().safeParse(raw);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : fail(`нужно true или false, а здесь ${nameOf(raw).ru}`, `true or false is needed, here is ${nameOf(raw).en}`);
}

export function readChoice(raw: unknown, field: ChoiceField): Read<string> {
  const parsed = z.enum(field.choices as readonly [string, ...string[]]).safeParse(raw); // never an empty list
  const list = field.choices.join(', ');
  return parsed.success ? { ok: true, value: parsed.data } : fail(`можно только: ${list}`, `only these: ${list}`);
}

export function readMoment(raw: unknown): Read<string> {
  const parsed = z.iso.datetime({ offset: true }).safeParse(raw);
  if (!parsed.success)
    return fail("нужны дата и время: '2026-12-31T20:59:59Z'", "a date and time are needed: '2026-12-31T20:59:59Z'");
  return { ok: true, value: new Date(parsed.data).toISOString() };
}

function nameOf(raw: unknown): { ru: string; en: string } {
  if (raw === null) return { ru: 'пусто', en: 'nothing' };
  if (raw === undefined) return { ru: 'список или раздел', en: 'a list or a map' };
  const names: Record<string, { ru: string; en: string }> = {
    string: { ru: 'текст', en: 'a text' },
    number: { ru: 'число', en: 'a number' },
    boolean: { ru: 'true или false', en: 'true or false' },
  };
  return names[typeof raw] ?? { ru: 'другое', en: 'something else' };
}
