import { spellings } from './marks';

/** Pieces of a paragraph before it is known which signs have a partner. */
export type InlineToken =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'link'; url: string; text: string }
  /** `before` and `after` decide whether the sign may open or close. */
  | { kind: 'sign'; text: string; bit: number; before: string | undefined; after: string | undefined }
  | { kind: 'tag'; text: string; bit: number; closes: boolean };

/** `source`: text of one block with its Liquid tokens hidden. */
export function splitInline(source: string): InlineToken[] {
  const characters = [...source];
  const tokens: InlineToken[] = [];
  let at = 0;
  while (at < characters.length) {
    const found = tokenAt(characters, at);
    tokens.push(found.token);
    at = found.end;
  }
  return tokens;
}

type Found = { token: InlineToken; end: number };

function tokenAt(characters: string[], at: number): Found {
  const character = characters[at] ?? '';
  const next = characters[at + 1];
  if (character === '\\' && next !== undefined && isPunctuation(next)) {
    return { token: { kind: 'text', text: next }, end: at + 2 };
  }
  return (
    codeAt(characters, at) ??
    linkAt(characters, at) ??
    tagAt(characters, at) ??
    signAt(characters, at) ?? { token: { kind: 'text', text: character }, end: at + 1 }
  );
}

function codeAt(characters: string[], at: number): Found | null {
  if (characters[at] !== '`') return null;
  const end = endOf(characters, at + 1, '`');
  if (end === null || end === at + 1) return null;
  return { token: { kind: 'code', text: unescape(characters.slice(at + 1, end)) }, end: end + 1 };
}

function linkAt(characters: string[], at: number): Found | null {
  if (characters[at] !== '[') return null;
  const textEnd = endOf(characters, at + 1, ']');
  if (textEnd === null || textEnd === at + 1 || characters[textEnd + 1] !== '(') return null;
  const urlEnd = endOf(characters, textEnd + 2, ')');
  if (urlEnd === null || urlEnd === textEnd + 2) return null;
  const address = characters.slice(textEnd + 2, urlEnd);
  if (address.some((character) => /\s/.test(character))) return null;
  const text = characters.slice(at + 1, textEnd).join('');
  return { token: { kind: 'link', url: unescape(address), text }, end: urlEnd + 1 };
}

function tagAt(characters: string[], at: number): Found | null {
  if (characters[at] !== '<') return null;
  const match = /^<(\/?)([busi])>/.exec(characters.slice(at, at + 4).join(''));
  if (!match) return null;
  const bit = spellings.find((spelling) => spelling.tag === match[2])?.bit ?? 0;
  return { token: { kind: 'tag', text: match[0], bit, closes: match[1] === '/' }, end: at + match[0].length };
}

function signAt(characters: string[], at: number): Found | null {
  for (const { sign, bit } of spellings) {
    if (sign === null || characters.slice(at, at + sign.length).join('') !== sign) continue;
    const end = at + sign.length;
    return { token: { kind: 'sign', text: sign, bit, before: characters[at - 1], after: characters[end] }, end };
  }
  return null;
}

/** Place of the closing character; brackets may be nested, a backslash hides the next character. */
function endOf(characters: string[], from: number, closing: string): number | null {
  const opening = closing === ']' ? '[' : closing === ')' ? '(' : null;
  let depth = 0;
  for (let at = from; at < characters.length; at += 1) {
    const character = characters[at];
    if (character === '\\') at += 1;
    else if (character === closing && depth === 0) return at;
    else if (character === closing) depth -= 1;
    else if (character === opening) depth += 1;
  }
  return null;
}

function unescape(characters: string[]): string {
  return characters.join('').replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function isPunctuation(character: string): boolean {
  return /^[!-/:-@[-`{-~]$/.test(character);
}
