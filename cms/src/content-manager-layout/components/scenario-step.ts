import { partKeyField } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const scenarioStep: TypeView = {
  uid: 'scenario.step',
  isComponent: true,
  name: { ru: 'Шаг сценария', en: 'Scenario step' },
  fields: {
    key: partKeyField,
    kind: field(
      'Что делает',
      'Kind',
      'Отправить, подождать, развилка, сменить этап, поставить метку или сообщить менеджерам.',
    ),
    delayMinutes: field('Через, минут', 'After, minutes', 'Сколько ждать после предыдущего шага. 1440 — сутки.'),
    atTime: field('В котором часу', 'At time', 'По времени клиента, например 10:00. Пусто — сразу, как подойдёт срок.'),
    text: field('Текст', 'Text', 'Сообщение для шага «отправить».'),
    buttons: field('Кнопки', 'Buttons', 'Список кнопок сообщения в виде JSON.'),
    settings: field('Настройки', 'Settings', 'Остальное для шага в виде JSON: условие развилки, этап, метка.'),
  },
  edit: ['key:6 kind:6', 'delayMinutes:6 atTime:6', 'text:12', 'buttons:12', 'settings:12'],
  list: [],
  mainField: 'key',
};
