import { buildConfiguration } from '../../../../cms/src/content-manager-layout/build-configuration';
import type { Configuration } from '../../../../cms/src/content-manager-layout/stored-configuration';
import { toWrittenLayout } from '../../../../cms/src/content-manager-layout/to-written-layout';
import { field, type TypeView } from '../../../../cms/src/content-manager-layout/type-view';

const view: TypeView = {
  uid: 'api::note.note',
  isComponent: false,
  name: { ru: 'Записки', en: 'Notes' },
  fields: {
    title: field('Название', 'Title', 'Как называется.'),
    number: field('Номер', 'Number', 'Не меняется.'),
    author: field('Автор', 'Author', 'Кто написал.'),
  },
  editable: ['title'],
  edit: ['title:8 number:4', 'author:6'],
  list: ['title', 'number'],
  mainField: 'title',
  sort: { by: 'number', order: 'DESC' },
  pageSize: 50,
};

/** What Strapi makes by itself for a type it has not seen. */
const fresh: Configuration = {
  uid: view.uid,
  settings: { bulkable: true, pageSize: 10, mainField: 'title', defaultSortBy: 'title', defaultSortOrder: 'ASC' },
  metadatas: {
    title: { edit: { label: 'title', description: '', editable: true }, list: { label: 'title', sortable: true } },
    number: { edit: { label: 'number', editable: true }, list: { label: 'number' } },
    author: { edit: { label: 'author', editable: true, mainField: 'id' }, list: { label: 'author' } },
  },
  layouts: { list: ['id', 'title'], edit: [[{ name: 'title', size: 6 }, { name: 'number', size: 6 }]] }, // prettier-ignore
};
const relationNames = { author: 'name' };
const applied = buildConfiguration({ view, current: fresh, written: null, relationNames });
const written = toWrittenLayout(view);

test('the first start takes names, hints, locks and the layout from the files and keeps the rest', () => {
  expect(applied.metadatas).toEqual({
    title: {
      edit: { label: 'Название', description: 'Как называется.', editable: true },
      list: { label: 'Название', sortable: true },
    },
    number: {
      edit: { label: 'Номер', description: 'Не меняется.', editable: false },
      list: { label: 'Номер' },
    },
    author: {
      edit: { label: 'Автор', description: 'Кто написал.', editable: false, mainField: 'name' },
      list: { label: 'Автор' },
    },
  });
  expect(applied.settings).toEqual({
    bulkable: true,
    pageSize: 50,
    mainField: 'title',
    defaultSortBy: 'number',
    defaultSortOrder: 'DESC',
  });
  expect(applied.layouts.list).toEqual(['title', 'number']);
  expect(applied.layouts.edit).toEqual([
    [{ name: 'title', size: 8 }, { name: 'number', size: 4 }],
    [{ name: 'author', size: 6 }],
  ]); // prettier-ignore
});

test('the second start changes nothing', () => {
  expect(buildConfiguration({ view, current: applied, written, relationNames })).toEqual(applied);
});

test('a layout nobody touched follows the files after an upgrade', () => {
  const upgraded = { ...view, list: ['number', 'title'], pageSize: 20 as const };
  const next = buildConfiguration({ view: upgraded, current: applied, written, relationNames });
  expect(next.layouts.list).toEqual(['number', 'title']);
  expect(next.settings.pageSize).toBe(20);
});

test('a layout staff arranged stays, its names, hints and locks still follow the files', () => {
  const arranged = { ...applied, layouts: { ...applied.layouts, list: ['number'] } };
  const upgraded = { ...view, fields: { ...view.fields, title: field('Заголовок', 'Heading', 'Как зовут.') } };
  const next = buildConfiguration({ view: upgraded, current: arranged, written, relationNames });
  expect(next.layouts.list).toEqual(['number']);
  expect(next.metadatas.title?.edit).toMatchObject({ label: 'Заголовок', description: 'Как зовут.' });
});

test('a lock taken off by "configure the view" comes back', () => {
  const number = { edit: { label: 'Номер', editable: true }, list: { label: 'Номер' } };
  const unlocked = { ...applied, metadatas: { ...applied.metadatas, number } };
  const next = buildConfiguration({ view, current: unlocked, written, relationNames });
  expect(next.metadatas.number?.edit).toMatchObject({ editable: false });
});

test('a field that came with an upgrade and was placed by Strapi does not count as arranged by staff', () => {
  const current: Configuration = {
    ...applied,
    metadatas: { ...applied.metadatas, colour: { edit: { label: 'colour' }, list: { label: 'colour' } } },
    layouts: { ...applied.layouts, edit: [...applied.layouts.edit, [{ name: 'colour', size: 6 }]] },
  };
  const upgraded = {
    ...view,
    fields: { ...view.fields, colour: field('Цвет', 'Colour', 'Какого цвета.') },
    edit: [...view.edit, 'colour:4'],
  };
  const next = buildConfiguration({ view: upgraded, current, written, relationNames });
  expect(next.layouts.edit.at(-1)).toEqual([{ name: 'colour', size: 4 }]);
});

test('columns Strapi fills in for a component nobody lists do not count as arranged by staff', () => {
  const component = { ...view, isComponent: true, list: [] };
  const first = buildConfiguration({ view: component, current: fresh, written: null, relationNames });
  expect(first.layouts.list).toEqual(fresh.layouts.list);
  const current = { ...first, layouts: { ...first.layouts, list: ['id', 'title', 'number'] } };
  const upgraded = { ...component, edit: ['number:4 title:8'] };
  const next = buildConfiguration({ view: upgraded, current, written: toWrittenLayout(component), relationNames });
  expect(next.layouts.edit[0]).toEqual([
    { name: 'number', size: 4 },
    { name: 'title', size: 8 },
  ]);
});
