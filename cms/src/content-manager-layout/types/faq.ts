import { buttonsField, keyField, orderField, packFields } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const faq: TypeView = {
  uid: 'api::faq.faq',
  isComponent: false,
  name: { ru: 'Вопросы и ответы', en: 'Questions and answers' },
  fields: {
    question: field('Вопрос', 'Question', 'Как его задал бы клиент. Бот узнаёт другие формы слов и опечатки.'),
    key: keyField,
    answer: field('Ответ', 'Answer', 'Что ответит бот. Длинный ответ он разобьёт по абзацам.'),
    aliases: field(
      'Другие формулировки',
      'Other wordings',
      'Как ещё об этом спрашивают: другими словами, коротко, по-разговорному. Лучше не меньше трёх.',
    ),
    category: field('Раздел', 'Category', 'Слово для группировки вопросов. Можно оставить пустым.'),
    order: orderField,
    buttons: buttonsField,
    ...packFields,
  },
  edit: ['question:8 key:4', 'answer:12', 'aliases:12', 'category:8 order:4', 'buttons:12', 'pack:6'],
  list: ['question', 'category', 'order', 'key', 'updatedAt'],
  mainField: 'question',
  sort: { by: 'order', order: 'ASC' },
  pageSize: 50,
};
