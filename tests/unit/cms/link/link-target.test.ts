import { parseLink } from '../../../../cms/src/link/link-target';

test.each([
  ['screen:about-us', { kind: 'screen', key: 'about-us' }],
  ['package:basic', { kind: 'package', key: 'basic' }],
  ['stage:new', { kind: 'stage', key: 'new' }],
  ['action:menu', { kind: 'action', place: 'menu' }],
  ['url:https://example.com/a?b=1', { kind: 'url', url: 'https://example.com/a?b=1' }],
  ['url:http://example.com', { kind: 'url', url: 'http://example.com' }],
])('%s is a link', (text, target) => {
  expect(parseLink(text)).toEqual(target);
});

test.each([
  ['', 'nothing'],
  ['about-us', 'no kind'],
  [':about-us', 'an empty kind'],
  ['page:about-us', 'an unknown kind'],
  ['screen:', 'no key'],
  ['screen:About us', 'a key of wrong form'],
  [`screen:${'a'.repeat(41)}`, 'a key of over 40 characters'],
  ['action:shutdown', 'an unknown place'],
  ['url:javascript:alert(1)', 'a scheme that is not the web'],
  ['url:example.com', 'an address without a scheme'],
  ['url:https://example.com/a b', 'an address with a space'],
])('%s is refused: %s', (text) => {
  expect(parseLink(text)).toBeNull();
});
