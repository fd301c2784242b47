import { field, type TypeView } from '../type-view';

export const command: TypeView = {
  uid: 'bot.command',
  isComponent: true,
  name: { ru: 'Команда', en: 'Command' },
  fields: {
    command: field('Команда', 'Command', 'Латиницей без косой черты, например about.'),
    description: field('Пояснение', 'Description', 'Что видит клиент рядом с командой.'),
    target: field('Куда ведёт', 'Target', 'Что откроет команда.'),
  },
  edit: ['command:4 description:8', 'target:12'],
  list: [],
  mainField: 'command',
};
