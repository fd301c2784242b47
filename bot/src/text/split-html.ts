import { toHtmlTokens, type HtmlToken } from './html-tokens';

/** Telegram's limits, in UTF-16 units after reading entities. */
export const textLimit = 4096;
export const captionLimit = 1024;

/**
 * Cuts Telegram HTML into pieces of at most `limit` visible units: at a paragraph, else a line, a sentence, a space.
 * No tag, entity or surrogate pair is ever cut; marks open at the cut are closed and opened again.
 */
export function splitHtml(html: string, limit: number): string[] {
  if (html.length <= limit) return [html];
  const tokens = toHtmlTokens(html);
  const pieces: string[] = [];
  let open: HtmlToken[] = [];
  let start = 0;
  while (start < tokens.length) {
    const end = findCut(tokens, { start, limit });
    const piece = buildPiece(tokens.slice(start, end), open);
    if (piece.html.trim() !== '') pieces.push(piece.html.trim());
    open = piece.open;
    start = end;
  }
  return pieces;
}

/** Visible length of Telegram HTML. */
export function htmlLength(html: string): number {
  return toHtmlTokens(html).reduce((sum, token) => sum + (token.kind === 'char' ? token.length : 0), 0);
}

function findCut(tokens: HtmlToken[], range: { start: number; limit: number }): number {
  let length = 0;
  let end = range.start;
  for (; end < tokens.length; end += 1) {
    const token = tokens[end];
    length += token?.kind === 'char' ? token.length : 0;
    if (length > range.limit) break;
  }
  if (end === tokens.length) return end;
  return bestBreak(tokens, { start: range.start, end }) ?? Math.max(end, range.start + 1);
}

/** The best break in the second half of the window; a break in the first half would make crumbs. */
function bestBreak(tokens: HtmlToken[], window: { start: number; end: number }): number | null {
  const half = window.start + Math.floor((window.end - window.start) / 2);
  for (const isBreak of BREAKS) {
    for (let place = window.end; place > half; place -= 1) {
      if (isBreak(charAt(tokens, place - 1), charAt(tokens, place - 2))) return place;
    }
  }
  return null;
}

const BREAKS: ((last: string, before: string) => boolean)[] = [
  (last, before) => last === '\n' && before === '\n',
  (last) => last === '\n',
  (last, before) => /\s/.test(last) && /[.!?…]/.test(before),
  (last) => /\s/.test(last),
];

function charAt(tokens: HtmlToken[], place: number): string {
  const token = tokens[place];
  return token?.kind === 'char' ? token.source : '';
}

function buildPiece(tokens: HtmlToken[], openBefore: HtmlToken[]): { html: string; open: HtmlToken[] } {
  const open = [...openBefore];
  for (const token of tokens) {
    if (token.kind === 'open') open.push(token);
    if (token.kind === 'close') open.pop();
  }
  const head = openBefore.map((token) => token.source).join('');
  const tail = [...open]
    .reverse()
    .map((token) => (token.kind === 'open' ? `</${token.tag}>` : ''))
    .join('');
  return { html: head + tokens.map((token) => token.source).join('') + tail, open };
}
