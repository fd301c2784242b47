import { packFields } from '../shared-fields';
import { field, type TypeView } from '../type-view';

export const botProfile: TypeView = {
  uid: 'api::bot-profile.bot-profile',
  isComponent: false,
  name: { ru: 'Профиль бота', en: 'Bot profile' },
  fields: {
    name: field('Имя бота', 'Bot name', 'Показывается в Telegram над перепиской.'),
    startScreen: field(
      'Первый экран',
      'Start screen',
      'С него начинается разговор. Без него бот сможет только принять заявку.',
    ),
    shortDescription: field('Коротко о боте', 'Short description', 'В профиле бота и при пересылке ссылки.'),
    description: field('Описание', 'Description', 'Видно в пустом чате до нажатия «Начать».'),
    commands: field('Команды', 'Commands', 'Список в меню команд Telegram. Встроенные команды бот добавит сам.'),
    managerChats: field(
      'Чаты менеджеров',
      'Manager chats',
      'Номера чатов через запятую, тема после косой черты: -1001234567890/5. Пусто — чат из настроек сервера.',
    ),
    reminderMinutes: field(
      'Напомнить через, минут',
      'Remind after, minutes',
      'Если заявку никто не взял в рабочее время. 0 — не напоминать.',
    ),
    ownerChat: field(
      'Чат владельца',
      'Owner chat',
      'Сюда сообщат, если и после напоминания заявку не взяли. Пусто — никуда.',
    ),
    workDays: field(
      'Рабочие дни',
      'Working days',
      'Номера дней недели через запятую: 1 — понедельник, 7 — воскресенье.',
    ),
    workStart: field('Начало дня', 'Day starts', 'Часы и минуты по времени компании, например 09:00.'),
    workEnd: field('Конец дня', 'Day ends', 'Часы и минуты по времени компании, например 18:00.'),
    ...packFields,
  },
  edit: [
    'name:6 startScreen:6',
    'shortDescription:12',
    'description:12',
    'commands:12',
    'managerChats:8 ownerChat:4',
    'reminderMinutes:3 workDays:3 workStart:3 workEnd:3',
    'pack:6',
  ],
  list: [],
  mainField: 'name',
};
