import { partKeyField } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const formOption: TypeView = {
  uid: 'form.option',
  isComponent: true,
  name: { ru: 'Вариант ответа', en: 'Option' },
  fields: {
    label: field('Надпись', 'Label', 'Что увидит клиент на кнопке.'),
    key: partKeyField,
  },
  edit: ['label:8 key:4'],
  list: [],
  mainField: 'label',
};
