import { buttonsField, keyField, packFields } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const postTemplate: TypeView = {
  uid: 'api::post-template.post-template',
  isComponent: false,
  name: { ru: 'Шаблоны постов', en: 'Post templates' },
  fields: {
    title: field('Название', 'Title', 'Для сотрудников, подписчики его не видят.'),
    key: keyField,
    text: field('Текст', 'Text', 'Текст поста. С картинкой или видео — до 1024 знаков.'),
    media: field('Картинка или видео', 'Picture or video', 'Одно вложение к посту.'),
    buttons: buttonsField,
    ...packFields,
  },
  edit: ['title:8 key:4', 'text:12', 'media:12', 'buttons:12', 'pack:6'],
  list: ['title', 'key', 'media', 'updatedAt'],
  mainField: 'title',
  sort: { by: 'key', order: 'ASC' },
  pageSize: 20,
};
