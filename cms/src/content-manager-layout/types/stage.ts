import { keyField, orderField, packFields } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const stage: TypeView = {
  uid: 'api::stage.stage',
  isComponent: false,
  name: { ru: 'Этапы воронки', en: 'Stages' },
  fields: {
    name: field('Название', 'Name', 'Как этап называется у сотрудников, например «Принимают решение».'),
    key: keyField,
    nameEn: field(
      'Название по-английски',
      'Name in English',
      'Для сотрудников с английской админкой. Можно оставить пустым.',
    ),
    color: field('Цвет', 'Colour', 'Цвет колонки, вида #2563eb. Можно оставить пустым.'),
    order: orderField,
    isFinal: field('Последний этап', 'Final', 'Клиент дошёл до конца: купил или отказался.'),
    ...packFields,
  },
  edit: ['name:8 key:4', 'nameEn:8 color:4', 'order:4 isFinal:4 pack:4'],
  list: ['order', 'name', 'key', 'isFinal'],
  mainField: 'name',
  sort: { by: 'order', order: 'ASC' },
  pageSize: 50,
};
