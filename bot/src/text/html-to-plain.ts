/** Telegram HTML → plain text, for channels without markup. A link shows its address when the words differ from it. */
export function htmlToPlain(html: string): string {
  return html
    .replace(/<a href="([^"]*)">([\s\S]*?)<\/a>/gi, (_, href: string, words: string) => {
      const label = words.replace(TAG, '');
      return label === href || /^(mailto|tel):/i.test(href) ? label : `${label} (${href})`;
    })
    .replace(TAG, '')
    .replace(/&(#\d+|#x[\da-f]+|lt|gt|amp|quot);/gi, (_, name: string) => decode(name.toLowerCase()));
}

const TAG = /<\/?[a-z][^<>]*>/gi;

function decode(name: string): string {
  if (name.startsWith('#x')) return fromCode(Number.parseInt(name.slice(2), 16));
  if (name.startsWith('#')) return fromCode(Number(name.slice(1)));
  return { lt: '<', gt: '>', amp: '&', quot: '"' }[name] ?? '';
}

function fromCode(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
