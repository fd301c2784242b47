import { createRenderer } from '../../../../bot/src/text/create-renderer';
import { MoneyValue } from '../../../../bot/src/text/money-value';
import { formatAmount } from '../../../../bot/src/text/money';
import { SafeHtml } from '../../../../bot/src/text/safe-html';

const renderer = createRenderer({
  locale: 'ru',
  timeZone: 'Asia/Tashkent',
  currency: 'RUB',
  formatMoney: ({ minor, currency }) => `${formatAmount(minor, { currency, locale: 'ru' })} ${currency}`,
});
const paragraph = (...children: unknown[]) => [{ type: 'paragraph', children }] as never;
const text = (value: string, marks: object = {}) => ({ type: 'text', text: value, ...marks });

describe('createRenderer', () => {
  it('escapes values and keeps marks of the phrase', () => {
    const html = renderer.phrase('**Здравствуйте, {{ name }}!** 1 < 2', { name: '<b>Иван</b> & "Ко"' });
    expect(html).toBe('<b>Здравствуйте, &lt;b&gt;Иван&lt;/b&gt; &amp; &quot;Ко&quot;!</b> 1 &lt; 2');
  });

  it('never reads a value as a template', () => {
    expect(renderer.phrase('{{ name }}', { name: '{{ secret }} {% if x %}', secret: 'no' })).toBe(
      '{{ secret }} {% if x %}',
    );
  });

  it('lets no filter switch escaping off', () => {
    expect(renderer.phrase('{{ name | raw }}|{{ name | escape }}', { name: '<i>' })).toBe('&lt;i&gt;|&lt;i&gt;');
  });

  it('passes markup made by our own code', () => {
    expect(renderer.phrase('{{ card }}', { card: new SafeHtml('<b>ok</b>') })).toBe('<b>ok</b>');
  });

  it('formats money with its own currency, or with the currency named', () => {
    const variables = { price: new MoneyValue('8500050', 'RUB') };
    expect(renderer.phrase('{{ price | money }}; {{ price }}; {{ "99000" | money: "UZS" }}', variables)).toBe(
      '85 000,50 RUB; 85000.5; 99 000 UZS',
    );
  });

  it('compares money as a number', () => {
    const variables = { price: new MoneyValue('15000000', 'RUB') };
    expect(renderer.phrase('{% if price > 100000 %}да{% else %}нет{% endif %}', variables)).toBe('да');
  });

  it('prints dates in the zone of the business', () => {
    expect(renderer.phrase('{{ at | date: "%d.%m.%Y %H:%M" }}', { at: '2026-03-01T20:30:00Z' })).toBe(
      '02.03.2026 01:30',
    );
  });

  it('leaves no holes where a line holds only tags', () => {
    const phrase = 'A\n{% for x in list %}\n- {{ x }}\n{% endfor %}\nB';
    expect(renderer.phrase(phrase, { list: ['1', '2'] })).toBe('A\n- 1\n- 2\nB');
  });

  it('shows the words of a template that cannot be parsed', () => {
    expect(renderer.phrase('Привет, {{ client. | }}!', {})).toBe('Привет, !');
    expect(renderer.phrase('Есть {% if x %}открыто', {})).toBe('Есть открыто');
  });

  it('stops a template that runs too long', () => {
    const endless = '{% for a in (1..100000) %}{% for b in (1..100000) %}x{% endfor %}{% endfor %}Конец';
    expect(renderer.phrase(endless, {})).toBe('xКонец');
  });

  it('reads no file and no prototype', () => {
    expect(renderer.phrase('{{ list.constructor.name }}{% render "/etc/passwd" %}ok', { list: {} })).toBe('ok');
  });

  it('makes links of safe addresses only', () => {
    const phrase = '[Политика]({{ url }}) и [сайт](https://example.com/?a=1&b=2) и [зло](javascript:alert)';
    expect(renderer.phrase(phrase, { url: 'https://example.com/p' })).toBe(
      '<a href="https://example.com/p">Политика</a> и <a href="https://example.com/?a=1&amp;b=2">сайт</a> и зло',
    );
  });

  it('renders labels as plain text', () => {
    expect(renderer.plain('**{{ name }}** & Co', { name: '<Иван>' })).toBe('<Иван> & Co');
  });
});

describe('createRenderer blocks', () => {
  it('renders marks, lists, headings, quotes and links', () => {
    const blocks = [
      { type: 'heading', level: 2, children: [text('Этапы')] },
      {
        type: 'list',
        format: 'ordered',
        children: [
          { type: 'list-item', children: [text('Бриф', { bold: true })] },
          { type: 'list-item', children: [text('Старт')] },
        ],
      },
      { type: 'quote', children: [text('a < b')] },
      { type: 'paragraph', children: [{ type: 'link', url: 'https://example.com', children: [text('сайт')] }] },
    ] as never;
    expect(renderer.blocks(blocks, {})).toBe(
      '<b>Этапы</b>\n\n1. <b>Бриф</b>\n2. Старт\n\n<blockquote>a &lt; b</blockquote>\n\n<a href="https://example.com">сайт</a>',
    );
  });

  it('keeps conditions over several paragraphs', () => {
    const blocks = [
      ...paragraph(text('{% if client.name %}')),
      ...paragraph(text('{{ client.name }}, здравствуйте')),
      ...paragraph(text('{% endif %}')),
      ...paragraph(text('Меню')),
    ] as never;
    expect(renderer.blocks(blocks, { client: { name: 'Анна' } })).toBe('Анна, здравствуйте\n\nМеню');
    expect(renderer.blocks(blocks, { client: {} })).toBe('Меню');
  });

  it('closes a mark left open by a condition', () => {
    const blocks = [...paragraph(text('{% if x %}a', { bold: true }), text(' b{% endif %}'))] as never;
    expect(renderer.blocks(blocks, { x: false })).toBe('');
    expect(renderer.blocks(blocks, { x: true })).toBe('<b>a</b> b');
  });

  it('shows no text for no blocks', () => {
    expect(renderer.blocks(null, {})).toBe('');
  });
});
