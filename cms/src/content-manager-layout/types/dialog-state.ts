import { identityField, testField } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const dialogState: TypeView = {
  uid: 'api::dialog-state.dialog-state',
  isComponent: false,
  name: { ru: 'Незавершённые формы', en: 'Unfinished forms' },
  fields: {
    chat: field('Чат', 'Chat', 'В каком чате заполняется форма.'),
    identity: identityField,
    form: field('Форма', 'Form', 'Ключ формы, которую начал клиент.'),
    field: field('Остановился на', 'Stopped at', 'Ключ вопроса, на который клиент ещё не ответил.'),
    answers: field('Ответы', 'Answers', 'Что клиент уже ответил.'),
    lastAt: field('Последний ответ', 'Last answer', 'Когда клиент ответил в последний раз.'),
    test: testField,
  },
  editable: [],
  edit: ['form:6 field:6', 'answers:12', 'lastAt:6 test:6', 'chat:6 identity:6'],
  list: ['form', 'field', 'identity', 'lastAt', 'test'],
  mainField: 'form',
  sort: { by: 'lastAt', order: 'DESC' },
  pageSize: 50,
};
