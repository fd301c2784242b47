/** Ready markup made by our own code; the renderer lets it through, everything else is escaped. */
export class SafeHtml {
  constructor(readonly html: string) {}

  /** Blank markup counts as nothing in `{% if %}`; Liquid compares with `== blank` through the text. */
  toString(): string {
    return this.html;
  }
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Telegram knows these four entities and no other named ones. */
export function escapeHtml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char) : text;
}
