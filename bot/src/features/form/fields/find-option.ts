import type { FormField } from '../../../cms-client/schemas/content';

type Option = FormField['options'][number];

/** The option meant by what was typed: its label, or its number in the list. Emoji and case do not matter. */
export function findOption(text: string, options: readonly Option[]): Option | null {
  const typed = toLetters(text);
  if (/^\d{1,2}$/.test(typed) && !options.some(({ label }) => toLetters(label) === typed)) {
    return options[Number(typed) - 1] ?? null;
  }
  return options.find(({ label }) => toLetters(label) === typed && typed !== '') ?? null;
}

/** Letters and digits only, in lower case. */
export function toLetters(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
