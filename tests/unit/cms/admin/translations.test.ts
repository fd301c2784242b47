import { enumLabels } from '../../../../cms/src/admin/translations/enum-labels';
import { buildTranslations } from '../../../../cms/src/admin/translations/build-translations';
import { readSchemas } from '../schemas/read-schemas';

const schemas = readSchemas();
const ru = buildTranslations('ru');
const en = buildTranslations('en');

test.each(schemas)('$uid: Strapi finds a label of every field in both languages', ({ uid, attributes }) => {
  const ids = Object.keys(attributes).map((name) => `content-manager.content-types.${uid}.${name}`);
  expect(ids.filter((id) => !ru[id] || !en[id])).toEqual([]);
});

test('every choice of an enumeration has a name in both languages, and no name is left over', () => {
  const choices = schemas.flatMap(({ attributes }) =>
    Object.values(attributes).flatMap((attribute) => attribute.enum ?? []),
  );
  expect(Object.keys(enumLabels).sort()).toEqual([...new Set(choices)].sort());
});

test('names of types are English for an English admin', () => {
  const names = schemas.map(({ info }) => en[info.displayName]);
  expect(names.filter((name) => !name || !/^[\x20-\x7e]+$/.test(name))).toEqual([]);
});

test('no Russian text is left in the English admin and no English sentence in the Russian one', () => {
  const russian = Object.entries(en).filter(([, text]) => /[а-яё]/i.test(text));
  expect(russian).toEqual([]);
  const english = Object.entries(ru).filter(([, text]) => /[a-z]+ [a-z]+ [a-z]+/i.test(text));
  expect(english).toEqual([]);
});
