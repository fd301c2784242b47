import { partKeyField } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const button: TypeView = {
  uid: 'bot.button',
  isComponent: true,
  name: { ru: 'Кнопка', en: 'Button' },
  fields: {
    label: field('Надпись', 'Label', 'Коротко. Можно начать с эмодзи.'),
    key: partKeyField,
    target: field('Куда ведёт', 'Target', 'Экран, пакет, форма, вопрос, готовое место бота или адрес в интернете.'),
    sameRow: field('В одной строке', 'On the same row', 'Встанет справа от предыдущей кнопки.'),
  },
  edit: ['label:8 key:4', 'target:8 sameRow:4'],
  list: [],
  mainField: 'label',
};
