import { joinPairs, parsePairs, parseTags, toRecordLines } from '../../../../cms/src/admin/fields/parse-stored';

test('tags that are not a list of words count as none', () => {
  expect(parseTags(['vip'])).toEqual(['vip']);
  expect([null, undefined, 'vip', { a: 1 }, [1]].map(parseTags)).toEqual([[], [], [], [], []]);
});

test('own fields keep their order; a row without a name is not stored; none is null', () => {
  const pairs = parsePairs({ city: 'Казань', floor: 3 });
  expect(pairs).toEqual([
    { name: 'city', value: 'Казань' },
    { name: 'floor', value: 3 },
  ]);
  expect(joinPairs([...pairs, { name: ' ', value: 'x' }])).toEqual({ city: 'Казань', floor: 3 });
  expect(joinPairs([])).toBeNull();
  expect(parsePairs(['a'])).toEqual([]);
});

test.each([
  ['answers', [{ key: 'phone', label: 'Телефон', display: '+7 900' }], [{ label: 'Телефон', text: '+7 900' }]],
  ['a list of words', ['A-2026-000001'], [{ label: null, text: 'A-2026-000001' }]],
  ['details', { form: 'ticket', count: 2 }, [{ label: 'form', text: 'ticket' }, { label: 'count', text: '2' }]], // prettier-ignore
  ['an empty value', { note: null }, [{ label: 'note', text: '—' }]],
  ['something nested', { data: { a: 1 } }, [{ label: 'data', text: '{"a":1}' }]],
  ['nothing', null, []],
])('a record of %s is shown in lines', (_, value, lines) => {
  expect(toRecordLines(value)).toEqual(lines);
});
