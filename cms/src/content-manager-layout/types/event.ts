import { clientField, identityField, testField } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const event: TypeView = {
  uid: 'api::event.event',
  isComponent: false,
  name: { ru: 'События', en: 'Events' },
  fields: {
    type: field('Событие', 'Event', 'Что произошло, например form.started.'),
    at: field('Когда', 'At', 'Время события.'),
    severity: field('Важность', 'Severity', 'Обычное, предупреждение или ошибка.'),
    client: clientField,
    identity: identityField,
    data: field('Подробности', 'Details', 'Ключи записей и числа; личных данных здесь нет.'),
    eventKey: field('Ключ события', 'Event key', 'Служебное: не даёт записать событие дважды.'),
    test: testField,
  },
  editable: [],
  edit: ['type:6 at:6', 'severity:4 client:4 test:4', 'identity:12', 'data:12', 'eventKey:12'],
  list: ['at', 'type', 'severity', 'identity', 'test'],
  mainField: 'type',
  sort: { by: 'at', order: 'DESC' },
  pageSize: 100,
};
