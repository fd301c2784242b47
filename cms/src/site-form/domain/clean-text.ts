import { z } from 'zod';

/** NUL and its like (no database keeps them all), and halves of surrogate pairs. Tabs and line breaks are text. */
const unfit = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Cs}/u;

export function isCleanText(text: string): boolean {
  return !unfit.test(text);
}

/** A text of a request; its length is counted after the spaces around it are gone. */
export function cleanText(longest: number) {
  return z
    .string('Must be a text')
    .trim()
    .max(longest, `At most ${longest} characters`)
    .refine(isCleanText, 'Contains characters that cannot be kept');
}
