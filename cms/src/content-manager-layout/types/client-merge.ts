import { field, type TypeView } from '../type-view';

export const clientMerge: TypeView = {
  uid: 'api::client-merge.client-merge',
  isComponent: false,
  name: { ru: 'Объединения клиентов', en: 'Merged clients' },
  fields: {
    at: field('Когда', 'At', 'Время объединения.'),
    from: field('Кто присоединён', 'Merged record', 'Запись, заявки которой переехали.'),
    into: field('К кому', 'Merged into', 'Запись, у которой теперь эти заявки.'),
    reason: field('Основание', 'Reason', 'Клиент сам открыл свою ссылку с сайта или так решил сотрудник.'),
    who: field('Кто решил', 'Who', 'Сотрудник или сам клиент.'),
    moved: field('Что переехало', 'What moved', 'По этому списку объединение отменяется.'),
    undoneAt: field('Отменено', 'Undone', 'Когда объединение отменили.'),
    undoneBy: field('Кто отменил', 'Undone by', 'Сотрудник, отменивший объединение.'),
  },
  editable: [],
  edit: ['from:6 into:6', 'at:4 reason:4 who:4', 'moved:12', 'undoneAt:6 undoneBy:6'],
  list: ['at', 'from', 'into', 'reason', 'who', 'undoneAt'],
  mainField: 'at',
  sort: { by: 'at', order: 'DESC' },
  pageSize: 50,
};
