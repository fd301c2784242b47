import { blocksToMarkdown } from '../../../database/src/markdown/blocks-to-markdown';
import { markdownToBlocks } from '../../../database/src/markdown/markdown-to-blocks';

const roundTrip = (text: string) => blocksToMarkdown(markdownToBlocks(text));

describe('markdownToBlocks', () => {
  it('reads marks, links and line breaks of a paragraph', () => {
    expect(markdownToBlocks('**Срок:** 12 _дней_\n[сайт](https://a.example/x_y)')).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Срок:', bold: true },
          { type: 'text', text: ' 12 ' },
          { type: 'text', text: 'дней', italic: true },
          { type: 'text', text: '\n' },
          { type: 'link', url: 'https://a.example/x_y', children: [{ type: 'text', text: 'сайт' }] },
        ],
      },
    ]);
  });

  it('reads nested lists', () => {
    expect(markdownToBlocks('- a\n  1. b\n- c')).toEqual([
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [{ type: 'text', text: 'a' }] },
          {
            type: 'list',
            format: 'ordered',
            indentLevel: 1,
            children: [{ type: 'list-item', children: [{ type: 'text', text: 'b' }] }],
          },
          { type: 'list-item', children: [{ type: 'text', text: 'c' }] },
        ],
      },
    ]);
  });

  it('leaves an underscore inside a word alone', () => {
    expect(markdownToBlocks('free_demo_week')).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: 'free_demo_week' }] },
    ]);
  });

  it('keeps signs without a partner as text', () => {
    expect(markdownToBlocks('2 ** 3 и ****')).toEqual([
      { type: 'paragraph', children: [{ type: 'text', text: '2 ** 3 и ****' }] },
    ]);
  });
});

describe('blocksToMarkdown', () => {
  it.each([
    'Один абзац',
    'Первый\nвторая строка\n\nВторой абзац',
    '**жирный** и _курсив_, ~~нет~~, <u>черта</u>, `код`',
    '## Заголовок\n\nТекст',
    '> цитата\n> вторая строка',
    '1. раз\n2. два\n   продолжение\n   - глубже'.replace(/ {3}/g, '  '),
    '- раз\n  - глубже\n    - ещё глубже\n- два',
    '```js\nconst a = `b`;\n\nreturn **a**;\n```',
    '[**важно**](https://a.example/?q=1) и [сайт]({{ company.url }})',
    '{{ client.name | default: "a_b*c" }}, {% if a < b and c[0] > 1 %}**да**{% endif %}',
    '**{{ package.price | money }}** за {{ package.name }}',
    'снизу_верх и snake_case_word',
    '\\- не список\n1\\. не номер\n\\# решётка'.replace('\\# решётка', '\\## решётка'),
    'a<i>b</i>c',
    '10 \\[скобки] и \\`',
    '*звёздочка* и ~примерно',
  ])('gives canonical text back: %j', (text) => {
    expect(roundTrip(text)).toBe(text);
  });

  it('moves spaces out of marked words and drops empty paragraphs', () => {
    const blocks = [
      { type: 'paragraph', children: [{ type: 'text', text: '' }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'Цена:', bold: false },
          { type: 'text', text: ' 5 ', bold: true },
          { type: 'text', text: 'руб' },
        ],
      },
    ];
    expect(blocksToMarkdown(blocks)).toBe('Цена: **5** руб');
  });

  it('keeps a Liquid token whole when half of it is bold', () => {
    const blocks = [
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: '{{ client' },
          { type: 'text', text: '.name }}', bold: true },
        ],
      },
    ];
    expect(blocksToMarkdown(blocks)).toBe('{{ client.name }}');
  });

  it('answers an empty text for nothing', () => {
    expect([null, undefined, [], 'text', [{ type: 'image' }]].map(blocksToMarkdown)).toEqual(['', '', '', '', '']);
  });
});

/** Park–Miller: the same texts on every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

const SIGNS = [
  '*',
  '**',
  '_',
  '~~',
  '~',
  '`',
  '[',
  ']',
  '(',
  ')',
  '<b>',
  '</b>',
  '<u>',
  '</u>',
  '\\',
  '\n',
  '\n\n',
  ' ',
  '  ',
  '- ',
  '1. ',
  '> ',
  '## ',
  '```',
  'а',
  'b',
  '7',
  '{{ a_b }}',
  '{% if x<y %}',
  '](https://a.example)',
  '{{',
  '}}',
  '!',
  '😀',
  '\t',
];

function randomText(next: () => number): string {
  const length = 1 + Math.floor(next() * 14);
  return Array.from({ length }, () => SIGNS[Math.floor(next() * SIGNS.length)]).join('');
}

function randomBlocks(next: () => number): unknown[] {
  const flag = () => next() < 0.3;
  const text = () => ({
    type: 'text',
    text: randomText(next),
    bold: flag(),
    italic: flag(),
    underline: flag(),
    strikethrough: flag(),
    code: flag(),
  });
  const node = () => (flag() ? { type: 'link', url: 'https://a.example/(x y)', children: [text(), text()] } : text());
  const inline = () => Array.from({ length: 1 + Math.floor(next() * 4) }, node);
  const item = () => ({ type: 'list-item', children: inline() });
  const format = () => (flag() ? 'ordered' : 'unordered');
  const list = (): unknown => ({
    type: 'list',
    format: format(),
    children: Array.from({ length: 3 }, () => (flag() ? list() : item())),
  });
  const kinds = [
    () => ({ type: 'paragraph', children: inline() }),
    () => ({ type: 'heading', level: 2, children: inline() }),
    () => ({ type: 'quote', children: inline() }),
    () => ({ type: 'code', children: [{ type: 'text', text: randomText(next) }] }),
    list,
  ];
  return Array.from({ length: 1 + Math.floor(next() * 4) }, () => kinds[Math.floor(next() * kinds.length)]?.());
}

describe('round trip of random contents', () => {
  it('never changes a text that was written once', () => {
    const next = random(20261120);
    const texts = Array.from({ length: 250 }, () => roundTrip(randomText(next)));
    expect(texts.filter((text) => roundTrip(text) !== text)).toEqual([]);
  });

  it('never changes blocks that were written once', () => {
    const next = random(7);
    const texts = Array.from({ length: 80 }, () => blocksToMarkdown(randomBlocks(next)));
    expect(texts.filter((text) => roundTrip(text) !== text)).toEqual([]);
  });
});
