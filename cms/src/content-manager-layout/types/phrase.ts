import { packFields } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const phrase: TypeView = {
  uid: 'api::phrase.phrase',
  isComponent: false,
  name: { ru: 'Фразы бота', en: 'Phrases' },
  fields: {
    key: field('Ключ', 'Key', 'Имя фразы, по которому её находит бот. Не меняйте: бот перестанет находить фразу.'),
    text: field('Текст', 'Text', 'Что скажет бот. Переменные вида {{ client.name }} оставляйте на месте.'),
    note: field('Пояснение', 'Note', 'Для сотрудников: когда звучит эта фраза.'),
    ...packFields,
  },
  edit: ['key:6 note:6', 'text:12', 'pack:6'],
  list: ['key', 'text', 'note'],
  mainField: 'key',
  sort: { by: 'key', order: 'ASC' },
  pageSize: 50,
};
