import { partKeyField } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const formField: TypeView = {
  uid: 'form.field',
  isComponent: true,
  name: { ru: 'Поле формы', en: 'Form field' },
  fields: {
    label: field(
      'Короткое имя',
      'Short name',
      'На экране проверки и у менеджеров, например «Телефон». До 64 знаков. Пусто — сам вопрос.',
    ),
    key: partKeyField,
    question: field('Вопрос', 'Question', 'Что спросит бот. До 4000 знаков.'),
    type: field(
      'Вид ответа',
      'Answer type',
      'От него зависит проверка: телефон, почта, число, дата, выбор из вариантов…',
    ),
    required: field('Обязательно', 'Required', 'Необязательный вопрос клиент может пропустить.'),
    hint: field('Подсказка', 'Hint', 'Показывается под вопросом: пример или пояснение.'),
    options: field('Варианты', 'Options', 'Только для выбора: из чего выбирает клиент.'),
    min: field('Не меньше', 'At least', 'Для числа — наименьшее значение, для текста — наименьшая длина.'),
    max: field('Не больше', 'At most', 'Для числа — наибольшее значение, для текста — наибольшая длина.'),
    errorText: field('Если ответ не подошёл', 'When the answer is wrong', 'Своя фраза об ошибке. Пусто — обычная.'),
  },
  edit: ['label:8 key:4', 'question:12', 'type:8 required:4', 'hint:12', 'options:12', 'min:6 max:6', 'errorText:12'],
  list: [],
  mainField: 'label',
};
