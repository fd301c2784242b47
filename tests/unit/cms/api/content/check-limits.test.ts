import { checkLimits } from '../../../../../cms/src/api/content/domain/check-limits';
import type { Attributes } from '../../../../../cms/src/api/content/domain/walk-entry';

const attributes = {
  text: { type: 'blocks' },
  media: { type: 'media' },
  buttons: { type: 'component', component: 'bot.button', repeatable: true },
} as unknown as Attributes;
const button = { label: { type: 'string' }, sameRow: { type: 'boolean' } } as unknown as Attributes;
const check = (data: Record<string, unknown>) =>
  checkLimits({ data, attributes, componentAttributes: () => button }).map(({ level, path }) => [
    level,
    path.join('.'),
  ]);
const blocks = (...texts: string[]) => texts.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }));
const labels = (...words: string[]) => words.map((label, index) => ({ label, sameRow: index % 2 === 1 }));

describe('checkLimits', () => {
  it.each([
    [4096, {}, []],
    [4097, {}, [['error', 'text']]],
    [1025, { media: { id: 1 } }, [['error', 'text']]],
    [1025, { media: null }, []],
  ])('lets a text of %i characters with %j pass or not', (length, own, expected) => {
    expect(check({ text: blocks('я'.repeat(length)), ...own })).toEqual(expected);
  });

  it('counts what a client reads: no tokens, line ends between paragraphs', () => {
    expect(check({ text: blocks(`${'я'.repeat(4096)}{{ client.name }}`) })).toEqual([]);
    expect(check({ text: blocks('я'.repeat(2048), 'я'.repeat(2048)) })).toEqual([['error', 'text']]);
  });

  it('warns of labels that are long or repeat, and of too many rows', () => {
    expect(check({ buttons: labels('а'.repeat(41)) })).toEqual([['warning', 'buttons.0.label']]);
    expect(check({ buttons: labels('Да', 'Да') })).toEqual([['warning', 'buttons.1.label']]);
    const words = Array.from({ length: 18 }, (_, index) => `Кнопка ${index}`);
    expect(check({ buttons: labels(...words) })).toEqual([['warning', 'buttons']]);
    expect(check({ buttons: labels(...words.slice(2)) })).toEqual([]);
  });

  it.each([['text'], [[null]], [[{ type: 'paragraph' }]], [[{ children: [{ url: 1 }] }]]])(
    'takes %j for no text at all',
    (text) => expect(check({ text })).toEqual([]),
  );
});
