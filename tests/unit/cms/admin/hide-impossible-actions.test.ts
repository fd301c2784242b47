import { isPossible } from '../../../../cms/src/admin/rights/hide-impossible-actions';

const explorer = (right: string, subject: string) => ({
  action: `plugin::content-manager.explorer.${right}`,
  subject: `api::${subject}.${subject}`,
});

test.each(['create', 'clone', 'delete', 'publish'])('an application offers no "%s"', (right) => {
  expect(isPossible(explorer(right, 'application'))).toBe(false);
  expect(isPossible(explorer(right, 'screen'))).toBe(true);
});

test('an application is read and changed as usual', () => {
  expect(isPossible(explorer('read', 'application'))).toBe(true);
  expect(isPossible(explorer('update', 'application'))).toBe(true);
});

test('pages that do nothing on a running product are not offered', () => {
  expect(isPossible({ action: 'plugin::content-type-builder.read' })).toBe(false);
  expect(isPossible({ action: 'admin::marketplace.read' })).toBe(false);
  expect(isPossible({ action: 'plugin::upload.read' })).toBe(true);
});
