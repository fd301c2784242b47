import { field, type TypeView } from '../type-view';

export const alias: TypeView = {
  uid: 'bot.alias',
  isComponent: true,
  name: { ru: 'Другая формулировка', en: 'Other wording' },
  fields: { text: field('Текст', 'Text', 'Тот же вопрос другими словами.') },
  edit: ['text:12'],
  list: [],
  mainField: 'text',
};
