import { typeViews } from '../../../../cms/src/content-manager-layout';
import { isEditable } from '../../../../cms/src/content-manager-layout/build-configuration';
import { toWrittenLayout } from '../../../../cms/src/content-manager-layout/to-written-layout';
import { operationalTypes } from '../../../../cms/src/shared/operational-types';
import { readSchemas } from './read-schemas';

const schemas = readSchemas();
const pairs = schemas.map((schema) => ({
  uid: schema.uid,
  schema,
  view: typeViews.filter(({ uid }) => uid === schema.uid),
}));
/** Types the Content Manager draws over the whole row whatever the layout says. */
const wide = ['component', 'json', 'blocks', 'dynamiczone', 'richtext'];
const systemColumns = ['id', 'createdAt', 'updatedAt'];

test.each(pairs)('$uid: every field has a Russian and an English label and a Russian hint', ({ schema, view }) => {
  expect(view).toHaveLength(1);
  const fields = view[0]?.fields ?? {};
  expect(Object.keys(fields).sort()).toEqual(Object.keys(schema.attributes).sort());
  for (const field of Object.values(fields)) {
    expect(field.ru).toMatch(/[а-яё]|^UTM$/i);
    expect(field.en).toMatch(/^[\x20-\x7e]+$/);
    expect(field.hint).toMatch(/[а-яё].*[.…]$/i);
  }
});

test.each(pairs)('$uid: the Russian name is the one of the schema', ({ schema, view }) => {
  expect(view[0]?.name.ru).toBe(schema.info.displayName);
  expect(view[0]?.name.en).toMatch(/^[\x20-\x7e]+$/);
});

test.each(pairs)('$uid: the layout names existing fields once, in rows of at most twelve', ({ schema, view }) => {
  const layout = view.map(toWrittenLayout)[0];
  const cells = layout?.edit.flat() ?? [];
  const names = cells.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !(name in schema.attributes))).toEqual([]);
  expect(layout?.list.filter((name) => !(name in schema.attributes) && !systemColumns.includes(name))).toEqual([]);
  expect(names).toContain(layout?.settings.mainField);
  for (const row of layout?.edit ?? []) {
    expect(row.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(12);
  }
  const narrow = cells.filter(({ name, size }) => wide.includes(schema.attributes[name]?.type ?? '') && size !== 12);
  expect(narrow).toEqual([]);
});

test.each(Object.entries(operationalTypes))('%s: the view unlocks the fields the guard lets through', (uid, open) => {
  const views = typeViews.filter((view) => view.uid === uid);
  const unlocked = views.flatMap((view) => Object.keys(view.fields).filter((field) => isEditable(view, field)));
  expect(unlocked.sort()).toEqual([...open].sort());
});

test('marks of packs are never typed by hand', () => {
  const open = typeViews.filter((view) => isEditable(view, 'pack') || isEditable(view, 'packHash'));
  expect(open).toEqual([]);
});
