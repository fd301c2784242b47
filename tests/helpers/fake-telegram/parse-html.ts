import { badRequest } from './api-error';

const simpleTags = new Set([
  'b',
  'strong',
  'i',
  'em',
  'u',
  'ins',
  's',
  'strike',
  'del',
  'code',
  'pre',
  'blockquote',
  'tg-spoiler',
  'a',
  'span',
]);
const namedEntities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** Telegram's HTML mode, as strict as the server: the shown text, or a 400. */
export function parseHtml(source: string): string {
  const open: string[] = [];
  let shown = '';
  for (let at = 0; at < source.length;) {
    const sign = source.charAt(at);
    if (sign === '<') {
      const end = source.indexOf('>', at);
      if (end < 0) throw badRequest("can't parse entities: Unclosed start tag at byte offset " + at);
      applyTag(source.slice(at + 1, end), open);
      at = end + 1;
      continue;
    }
    const entity = sign === '&' ? /^&(#\d+|#x[0-9a-f]+|[a-z]+);/i.exec(source.slice(at, at + 12)) : null;
    shown += entity ? decode(entity[1] ?? '') : sign;
    at += entity ? entity[0].length : 1;
  }
  if (open.length > 0)
    throw badRequest(`can't parse entities: Can't find end tag corresponding to start tag "${open.at(-1)}"`);
  return shown;
}

function applyTag(body: string, open: string[]): void {
  const closing = /^\/([a-z-]*)\s*$/i.exec(body);
  if (closing) {
    if (open.length === 0) throw badRequest("can't parse entities: Unexpected end tag");
    const expected = open.pop();
    const name = closing[1]?.toLowerCase();
    if (name && name !== expected)
      throw badRequest(`can't parse entities: Unmatched end tag, expected "</${expected}>", found "</${name}>"`);
    return;
  }
  const opening = /^([a-z][a-z-]*)((?:\s+[a-z-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*$/i.exec(body);
  const name = opening?.[1]?.toLowerCase() ?? '';
  if (!simpleTags.has(name)) throw badRequest(`can't parse entities: Unsupported start tag "${name}"`);
  if (name === 'span' && !/class\s*=\s*"tg-spoiler"/.test(body)) {
    throw badRequest('can\'t parse entities: Tag "span" must have class "tg-spoiler"');
  }
  open.push(name);
}

/** An unknown name stays as it is, as on the real server. */
function decode(name: string): string {
  if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return String.fromCodePoint(Number(name.slice(1)));
  return namedEntities[name] ?? `&${name};`;
}
