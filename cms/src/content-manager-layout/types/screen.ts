import { buttonsField, keyField, packFields } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const screen: TypeView = {
  uid: 'api::screen.screen',
  isComponent: false,
  name: { ru: 'Экраны', en: 'Screens' },
  fields: {
    title: field('Название', 'Title', 'Жирная первая строка сообщения. Можно оставить пустым.'),
    key: keyField,
    text: field('Текст', 'Text', 'Что прочитает клиент. Можно вставлять {{ client.name }} и другие переменные.'),
    media: field(
      'Картинка или видео',
      'Picture or video',
      'Показывается над текстом. С картинкой текст короче: до 1024 знаков.',
    ),
    list: field('Список', 'List', 'Что экран перечислит сам после текста: пакеты, вопросы или заявки клиента.'),
    buttons: buttonsField,
    ...packFields,
  },
  edit: ['title:8 key:4', 'text:12', 'media:8 list:4', 'buttons:12', 'pack:6'],
  list: ['title', 'key', 'list', 'media', 'updatedAt'],
  mainField: 'title',
  sort: { by: 'key', order: 'ASC' },
  pageSize: 50,
};
