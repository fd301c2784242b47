import { balanceHtml } from '../../../../bot/src/text/balance-html';
import { cleanText } from '../../../../bot/src/text/clean-text';
import { htmlToPlain } from '../../../../bot/src/text/html-to-plain';
import { formatAmount, toMinor } from '../../../../bot/src/text/money';
import { htmlLength, splitHtml } from '../../../../bot/src/text/split-html';

describe('splitHtml', () => {
  it('leaves a short text alone', () => {
    expect(splitHtml('<b>Да</b>', 4096)).toEqual(['<b>Да</b>']);
  });

  it('cuts at a paragraph, else at a sentence, else at a space', () => {
    expect(splitHtml('один два\n\nтри четыре', 14)).toEqual(['один два', 'три четыре']);
    expect(splitHtml('Это раз. Это два три', 14)).toEqual(['Это раз.', 'Это два три']);
    expect(splitHtml('слово слово слово', 12)).toEqual(['слово слово', 'слово']);
  });

  it('closes marks at the cut and opens them again', () => {
    const pieces = splitHtml(`<b><a href="https://example.com">${'слово '.repeat(4).trim()}</a></b>`, 12);
    expect(pieces).toEqual([
      '<b><a href="https://example.com">слово слово </a></b>',
      '<b><a href="https://example.com">слово слово</a></b>',
    ]);
  });

  it('never cuts an entity or a surrogate pair', () => {
    expect(splitHtml('&lt;'.repeat(5), 2)).toEqual(['&lt;&lt;', '&lt;&lt;', '&lt;']);
    const emoji = splitHtml('😀'.repeat(5), 3);
    expect(emoji.join('')).toBe('😀'.repeat(5));
    expect(emoji.every((piece) => !/\p{Surrogate}/u.test(piece))).toBe(true);
  });

  it.each([10, 100, 1024])('keeps every piece within %i and loses no word', (limit) => {
    const text = Array.from({ length: 300 }, (_, place) => `<i>сл&amp;во${place}</i>${place % 7 ? ' ' : '\n\n'}`).join(
      '',
    );
    const pieces = splitHtml(text, limit);
    expect(Math.max(...pieces.map(htmlLength))).toBeLessThanOrEqual(limit);
    const words = (html: string) => htmlToPlain(html).replace(/\s+/g, '');
    expect(words(pieces.join(''))).toBe(words(text));
  });
});

describe('balanceHtml', () => {
  it.each([
    ['<b>a', '<b>a</b>'],
    ['a</b>', 'a'],
    ['<b><i>a</b></i>', '<b><i>a</i></b>'],
    ['<script>a</script> & <', '&lt;script&gt;a&lt;/script&gt; &amp; &lt;'],
    ['&lt;b&gt; &amp;', '&lt;b&gt; &amp;'],
    ['<b></b>x', 'x'],
  ])('turns %s into %s', (html, fixed) => {
    expect(balanceHtml(html)).toBe(fixed);
  });
});

describe('htmlToPlain', () => {
  it('keeps words and addresses', () => {
    expect(htmlToPlain('<b>a &lt; b</b> <a href="https://example.com/?a=1&amp;b=2">сайт</a> &#128512;')).toBe(
      'a < b сайт (https://example.com/?a=1&b=2) 😀',
    );
  });
});

describe('cleanText', () => {
  it('drops NUL, mends lone surrogates and line ends', () => {
    expect(cleanText('a\0b\r\nc\uD800d\uDC00 😀')).toBe('ab\nc\uFFFDd\uFFFD 😀');
  });
});

describe('money', () => {
  it.each([
    ['85000.00', 'RUB', '8500000'],
    ['0.5', 'RUB', '50'],
    ['99000', 'UZS', '9900000'],
    ['100', 'XTR', '100'],
    ['-1', 'RUB', null],
    ['x', 'RUB', null],
  ])('turns %s %s into %s', (decimal, currency, minor) => {
    expect(toMinor(decimal, currency)).toBe(minor);
  });
  it.each([
    [{ minor: '8500000', currency: 'RUB', locale: 'ru' }, '85 000'],
    [{ minor: '123456789', currency: 'USD', locale: 'en' }, '1,234,567.89'],
    [{ minor: '5', currency: 'EUR', locale: 'ru' }, '0,05'],
    [{ minor: '1000', currency: 'XTR', locale: 'ru' }, '1 000'],
  ])('writes %j as %s', ({ minor, ...money }, written) => {
    expect(formatAmount(minor, money)).toBe(written);
  });
});
