import { keyField, packFields } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const salesScenario: TypeView = {
  uid: 'api::sales-scenario.sales-scenario',
  isComponent: false,
  name: { ru: 'Сценарии продаж', en: 'Sales scenarios' },
  fields: {
    name: field('Название', 'Name', 'Для сотрудников: чего добивается сценарий.'),
    key: keyField,
    trigger: field('Начинается, когда', 'Starts when', 'Событие, после которого клиент попадает в сценарий.'),
    active: field('Включён', 'Active', 'Выключенный сценарий не принимает новых клиентов.'),
    conditions: field('Условия', 'Conditions', 'Кому подходит сценарий, в виде JSON. Пусто — всем.'),
    steps: field('Шаги', 'Steps', 'Выполняются по порядку. Порядок меняется перетаскиванием.'),
    ...packFields,
  },
  edit: ['name:8 key:4', 'trigger:8 active:4', 'steps:12', 'conditions:12', 'pack:6'],
  list: ['name', 'trigger', 'active', 'key'],
  mainField: 'name',
  sort: { by: 'key', order: 'ASC' },
  pageSize: 20,
};
