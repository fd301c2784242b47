import { toHtmlTokens } from './html-tokens';
import { escapeHtml } from './safe-html';

/**
 * A template with `{% if %}` inside a mark may render an unclosed or stray tag, and Telegram refuses the whole message.
 * Known tags are closed and opened in order, everything else becomes plain text.
 */
export function balanceHtml(html: string): string {
  const open: string[] = [];
  const parts = toHtmlTokens(html).map((token) => {
    if (token.kind === 'char') return token.length === token.source.length ? escapeHtml(token.source) : token.source;
    if (!KNOWN.has(token.tag)) return escapeHtml(token.source);
    if (token.kind === 'open') {
      open.push(token.tag);
      return token.source;
    }
    return open.includes(token.tag) ? closeDownTo(open, token.tag) : '';
  });
  const tail = open.toReversed().map((tag) => `</${tag}>`);
  return [...parts, ...tail].join('').replace(EMPTY, '');
}

const EMPTY = /<(b|i|u|s|code|pre|blockquote)><\/\1>/g;

/** Closes the tag and those opened inside it. */
function closeDownTo(open: string[], tag: string): string {
  const closed = open.splice(open.lastIndexOf(tag)).reverse();
  return closed.map((name) => `</${name}>`).join('');
}

const KNOWN = new Set(['b', 'i', 'u', 's', 'a', 'code', 'pre', 'blockquote']);
