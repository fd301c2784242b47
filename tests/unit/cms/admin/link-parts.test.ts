import { findFormError, joinLink, kindsOf, splitLink } from '../../../../cms/src/admin/link-field/link-parts';

test.each([
  ['screen:about', { kind: 'screen', rest: 'about' }],
  ['url:https://example.com', { kind: 'url', rest: 'https://example.com' }],
  ['url:', { kind: 'url', rest: '' }],
  ['', { kind: null, rest: '' }],
  ['page:about', { kind: null, rest: 'page:about' }],
])('%s is shown in two parts', (value, parts) => {
  expect(splitLink(value)).toEqual(parts);
});

test('a kind without an entry is no link yet', () => {
  expect(joinLink('screen', ' ')).toBeNull();
  expect(joinLink('screen', 'about')).toBe('screen:about');
});

test('a field accepts the kinds of its schema, in one order everywhere', () => {
  expect(kindsOf({ kinds: ['form'] })).toEqual(['form']);
  expect(kindsOf({ kinds: ['action', 'screen', 'nonsense'] })).toEqual(['screen', 'action']);
  expect(kindsOf(undefined)).toEqual(['screen', 'package', 'form', 'faq', 'action', 'url']);
});

test.each([
  ['', null],
  ['screen:about', null],
  ['action:menu', null],
  ['url:example', 'link.error.url'],
  ['screen:О нас', 'link.error.missing'],
  ['about', 'link.error.invalid'],
])('what is wrong with "%s" is said at once', (value, problem) => {
  expect(findFormError(value)).toBe(problem);
});
