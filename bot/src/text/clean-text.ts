/** Text from outside made safe to store and to send: no NUL, no lone surrogates, one kind of line end. */
export function cleanText(text: string): string {
  if (!/[\0\r\uD800-\uDFFF]/.test(text)) return text;
  return text.replaceAll('\0', '').replace(/\r\n?/g, '\n').replace(LONE_SURROGATE, '\uFFFD');
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
