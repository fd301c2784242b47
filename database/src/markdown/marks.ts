/** Marks of a character as bits: several may hold at once, in any overlap. */
export const mark = { bold: 1, italic: 2, underline: 4, strikethrough: 8, code: 16 } as const;
export type MarkName = keyof typeof mark;

/** Opening order; closing goes the other way round. `sign` = Markdown's own spelling, `tag` = the spelling that is always unambiguous. */
export const spellings = [
  { name: 'bold', bit: mark.bold, sign: '**', tag: 'b' },
  { name: 'strikethrough', bit: mark.strikethrough, sign: '~~', tag: 's' },
  { name: 'underline', bit: mark.underline, sign: null, tag: 'u' },
  { name: 'italic', bit: mark.italic, sign: '_', tag: 'i' },
] as const;

/** Letters and digits of any alphabet: an underscore between two of them is part of a word. */
export function isWordCharacter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}

export function isSpace(character: string | undefined): boolean {
  return character === undefined || /\s/.test(character);
}
