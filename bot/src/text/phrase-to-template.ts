import { joinTagLines, liquidToken, mapOutsideTokens } from './liquid-tokens';
import { escapeHtml } from './safe-html';
import { toSafeHref } from './safe-link';

/**
 * A phrase (plain lines with `**bold**`, `_italic_`, `[words](url)` and Liquid) → a Liquid template of Telegram HTML.
 * Tokens are put aside first, so that marks may stand around them and never inside.
 */
export function phraseToTemplate(phrase: string): string {
  const tokens: string[] = [];
  const words = joinTagLines(phrase)
    .split(liquidToken)
    .map((part, place) => (place % 2 === 1 ? `${OPEN}${tokens.push(part) - 1}${CLOSE}` : part.replace(RESERVED, '')))
    .join('');
  return toMarkup(words).replace(KEPT, (_, place: string) => tokens[Number(place)] ?? '');

  function toMarkup(text: string): string {
    return escapeHtml(text)
      .replace(/\[([^\]\n]+)\]\(([^)\s]+)\)/g, (_, label: string, url: string) => toAnchor(label, url))
      .replace(/\*\*(?=\S)([^\n]*?\S)\*\*/g, '<b>$1</b>')
      .replace(/(?<![\p{L}\p{N}_/])_(?=\S)([^\n_]*?\S)_(?![\p{L}\p{N}_])/gu, '<i>$1</i>');
  }

  function toAnchor(label: string, url: string): string {
    const address = url.replaceAll('&amp;', '&').replaceAll('&quot;', '"');
    const href = toSafeHref(address);
    return href === null ? label : `<a href="${href}">${label}</a>`;
  }
}

/** The same phrase without its marks, for places that show plain text (buttons, toasts). */
export function phraseToPlainTemplate(phrase: string): string {
  return mapOutsideTokens(joinTagLines(phrase), (text) => text.replaceAll('**', ''));
}

// Private-use characters stand for tokens; they are taken out of what people wrote.
const OPEN = '\uE000';
const CLOSE = '\uE001';
const RESERVED = /[\uE000\uE001]/g;
const KEPT = /\uE000(\d+)\uE001/g;
