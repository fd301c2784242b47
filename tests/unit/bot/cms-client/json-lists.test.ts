import { createJsonLists } from '../../../../bot/src/cms-client/json-lists';

/** Elements and the object around them, the text arriving `size` bytes at a time. */
function read(text: string, size: number) {
  const lists = createJsonLists();
  const bytes = Buffer.from(text);
  const elements: [string, unknown][] = [];
  for (let start = 0; start < bytes.length; start += size)
    for (const { list, value } of lists.write(bytes.subarray(start, start + size))) elements.push([list, value]);
  return { elements, frame: lists.end() };
}

const changed = [
  { key: 'a', data: { text: 'скобки ]} и «кавычки» \\" \n', list: [[1], [], [{ deep: [2, 3] }]] } },
  'слово, и ещё \\',
  -1.5e3,
  null,
  [],
  {},
  [1, [2, ','], '\u0000 😀'],
];
const whole = {
  revision: 7,
  meta: { list: [1, 2], text: '[' },
  changed,
  full: true,
  removed: [{ key: 'x' }],
  empty: [],
};
const expected = {
  elements: [...changed.map((value) => ['changed', value]), ['removed', { key: 'x' }]],
  frame: { revision: 7, meta: { list: [1, 2], text: '[' }, changed: [], full: true, removed: [], empty: [] },
};

describe('createJsonLists', () => {
  it.each([1, 2, 3, 5, 8, 13, 64, 100_000])('reads the same in chunks of %i bytes', (size) => {
    expect(read(JSON.stringify(whole), size)).toEqual(expected);
    expect(read(JSON.stringify(whole, null, 2), size)).toEqual(expected);
  });

  it('hands over an element as soon as it is complete', () => {
    const lists = createJsonLists();
    expect([...lists.write(Buffer.from('{"changed":[{"a":1},{"b"'))]).toEqual([{ list: 'changed', value: { a: 1 } }]);
    expect([...lists.write(Buffer.from(':2}'))]).toEqual([]);
    expect([...lists.write(Buffer.from(']}'))]).toEqual([{ list: 'changed', value: { b: 2 } }]);
  });

  it.each([
    ['nothing', ''],
    ['HTML', '<html>[maintenance]</html>'],
    ['an object cut in a list', '{"changed":[{"a":1},{"b":2}'],
    ['an object cut in an element', '{"changed":[{"a":1},{"b":'],
    ['an object cut after its lists', '{"changed":[{"a":1}]'],
    ['two objects', '{"changed":[1]}{"changed":[2]}'],
    ['elements without a comma', '{"changed":[{"a":1}{"b":2}]}'],
    ['a comma too many', '{"changed":[{"a":1},]}'],
    ['a comma alone', '{"changed":[,]}'],
    ['brackets that do not match', '{"changed":[{"a":1]}]}'],
    ['a list closed by a brace', '{"changed":[{"a":1}}}'],
    ['a list without a name', '{[{"a":1}]}'],
  ])('refuses %s', (_, text) => {
    expect(() => read(text, 4)).toThrow(SyntaxError);
    expect(() => read(text, 1_000)).toThrow(SyntaxError);
  });
});
