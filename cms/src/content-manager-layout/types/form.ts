import { buttonsField, keyField, packFields } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const form: TypeView = {
  uid: 'api::form.form',
  isComponent: false,
  name: { ru: 'Формы', en: 'Forms' },
  fields: {
    title: field('Название', 'Title', 'Видят клиент и менеджеры, например «Заявка на разработку».'),
    key: keyField,
    intro: field('Вступление', 'Introduction', 'Показывается перед первым вопросом. Можно оставить пустым.'),
    fields: field('Вопросы', 'Questions', 'Бот задаёт их по порядку. Порядок меняется перетаскиванием.'),
    confirmation: field(
      'Перед отправкой',
      'Before sending',
      'Текст над списком ответов на экране проверки. Пусто — обычная фраза.',
    ),
    success: field(
      'После отправки',
      'After sending',
      'Можно вставить номер заявки: {{ application.number }}. Пусто — обычная фраза.',
    ),
    buttons: {
      ...buttonsField,
      hint: 'Кнопки под сообщением «после отправки». В других языках — только ключ и надпись.',
    },
    stage: field('Этап воронки', 'Stage', 'На какой этап перейдёт клиент, когда отправит форму.'),
    resumeDays: field(
      'Помнить, дней',
      'Remember, days',
      'Сколько дней можно продолжить незаконченную форму. Обычно 14.',
    ),
    offerUpdate: field(
      'Обновлять заявку',
      'Update the open one',
      'Если у клиента уже есть открытая заявка по этой форме, бот предложит обновить её, а не создавать вторую.',
    ),
    ...packFields,
  },
  edit: [
    'title:8 key:4',
    'intro:12',
    'fields:12',
    'confirmation:12',
    'success:12',
    'buttons:12',
    'stage:6 resumeDays:3 offerUpdate:3',
    'pack:6',
  ],
  list: ['title', 'key', 'offerUpdate', 'updatedAt'],
  mainField: 'title',
  sort: { by: 'key', order: 'ASC' },
  pageSize: 20,
};
