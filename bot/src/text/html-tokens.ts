/** Telegram HTML cut into its smallest parts: tags, and characters or entities that count as one. */
export type HtmlToken =
  | { kind: 'open'; source: string; tag: string }
  | { kind: 'close'; source: string; tag: string }
  /** `length` in UTF-16 units, as Telegram counts after reading entities. */
  | { kind: 'char'; source: string; length: number };

export function toHtmlTokens(html: string): HtmlToken[] {
  return Array.from(html.matchAll(TOKEN), ([source, closing, tag]): HtmlToken => {
    if (tag !== undefined) return { kind: closing ? 'close' : 'open', source, tag: tag.toLowerCase() };
    return { kind: 'char', source, length: source.startsWith('&') && source.length > 1 ? 1 : source.length };
  });
}

const TOKEN = /<(\/?)([a-z][a-z-]*)(?:\s[^<>]*)?>|&(?:#\d+|#x[\da-f]+|[a-z]+);|[\s\S]/giu;
