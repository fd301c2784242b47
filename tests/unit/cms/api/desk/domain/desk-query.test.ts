import { likePart, phoneDigits, searchSpellings } from '../../../../../../cms/src/api/desk/domain/desk-query';

test('a name is looked for as people write names, whatever was typed', () => {
  expect(searchSpellings('анна-мария петрова')).toContain('Анна-Мария Петрова');
  expect(searchSpellings('ПЕТРОВА')).toEqual(expect.arrayContaining(['петрова', 'Петрова']));
});

test('signs of a pattern mean themselves', () => {
  expect(likePart('100%_!')).toBe('%100!%!_!!%');
});

test.each([
  ['8 (900) 111-22-33', '9001112233'],
  ['+7 900 111 22 33', '9001112233'],
  ['2233', '2233'],
  ['12', null],
  ['A-2026-000001', null],
])('%s is looked for among phones as %s', (typed, digits) => {
  expect(phoneDigits(typed)).toBe(digits);
});
