import { field, type TypeView } from '../type-view';

export const history: TypeView = {
  uid: 'api::history.history',
  isComponent: false,
  name: { ru: 'История изменений', en: 'History' },
  fields: {
    at: field('Когда', 'At', 'Время изменения.'),
    subjectType: field('Что изменено', 'Subject', 'Вид записи: заявка или клиент.'),
    subjectLabel: field('Запись', 'Record', 'Номер заявки или имя клиента в момент изменения.'),
    subjectId: field('Код записи', 'Record id', 'Служебное: по нему собирается история одной записи.'),
    who: field('Кто', 'Who', 'Сотрудник, бот или система.'),
    field: field('Поле', 'Field', 'Какое поле изменилось.'),
    old: field('Было', 'Old value', 'Прежнее значение.'),
    new: field('Стало', 'New value', 'Новое значение.'),
  },
  editable: [],
  edit: ['at:6 who:6', 'subjectType:4 subjectLabel:4 field:4', 'old:6 new:6', 'subjectId:12'],
  list: ['at', 'subjectLabel', 'who', 'field', 'old', 'new'],
  mainField: 'subjectLabel',
  sort: { by: 'at', order: 'DESC' },
  pageSize: 50,
};
