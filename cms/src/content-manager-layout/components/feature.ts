import { partKeyField } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const feature: TypeView = {
  uid: 'bot.feature',
  isComponent: true,
  name: { ru: 'Что входит', en: 'Feature' },
  fields: {
    text: field('Текст', 'Text', 'Один пункт: что получает клиент.'),
    key: partKeyField,
  },
  edit: ['text:8 key:4'],
  list: [],
  mainField: 'text',
};
