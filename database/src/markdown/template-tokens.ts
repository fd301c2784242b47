/**
 * Liquid tokens are not Markdown: each is swapped for one character of a private plane before anything looks at signs, and put back at the end.
 * Characters of that plane that were in the text are swapped too, so that nothing can be mistaken for a stand-in.
 */
const FIRST = 0xf0000;
const LAST = 0xffffd;
// A token stays on its line: an unclosed brace must not swallow the next paragraph.
const TOKEN = /\{\{(?:(?!\{\{)[^\n])*?\}\}|\{%(?:(?!\{%)[^\n])*?%\}|[\u{F0000}-\u{FFFFD}]/gu;

export type TemplateTokens = {
  hide(text: string): string;
  restore(text: string): string;
};

export function createTemplateTokens(): TemplateTokens {
  const tokens: string[] = [];
  return {
    hide: (text) =>
      text.replace(TOKEN, (token) => {
        if (FIRST + tokens.length > LAST) return token;
        tokens.push(token);
        return String.fromCodePoint(FIRST + tokens.length - 1);
      }),
    restore: (text) =>
      text.replace(
        /[\u{F0000}-\u{FFFFD}]/gu,
        (character) => tokens[(character.codePointAt(0) ?? 0) - FIRST] ?? character,
      ),
  };
}
