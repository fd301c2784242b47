import type { Names } from '../../content-manager-layout/type-view';

/** Texts of the cards of numbers on the home page. */
export const numbersTexts: Record<string, Names> = {
  'vitrina.numbers.byDay': { ru: 'Заявки за 30 дней', en: 'Applications, 30 days' },
  'vitrina.numbers.byPackage': { ru: 'Заявки по пакетам', en: 'Applications by package' },
  'vitrina.numbers.bySource': { ru: 'Откуда заявки', en: 'Where applications come from' },
  'vitrina.numbers.popular': { ru: 'Что смотрят', en: 'What people look at' },
  'vitrina.numbers.funnel': { ru: 'Воронка', en: 'Funnel' },
  'vitrina.numbers.applications': { ru: 'Заявки', en: 'Applications' },
  'vitrina.numbers.total': { ru: 'за 30 дней', en: 'in 30 days' },
  'vitrina.numbers.today': { ru: 'сегодня', en: 'today' },
  'vitrina.numbers.response': { ru: 'обычно до ответа', en: 'median until taken' },
  'vitrina.numbers.wait.underMinute': { ru: 'меньше минуты', en: 'under a minute' },
  'vitrina.numbers.wait.minutes': { ru: '{count} мин', en: '{count} min' },
  'vitrina.numbers.wait.hours': { ru: '{count} ч', en: '{count} h' },
  'vitrina.numbers.wait.days': { ru: '{count} дн', en: '{count} days' },
  'vitrina.numbers.noPackage': { ru: 'Без пакета', en: 'No package' },
  'vitrina.numbers.screens': { ru: 'Экраны', en: 'Screens' },
  'vitrina.numbers.packages': { ru: 'Пакеты', en: 'Packages' },
  'vitrina.numbers.funnel.stage': { ru: 'Этап', en: 'Stage' },
  'vitrina.numbers.funnel.clients': { ru: 'Сейчас', en: 'Now' },
  'vitrina.numbers.funnel.entered': { ru: 'Пришли', en: 'Came' },
  'vitrina.numbers.funnel.wentOn': { ru: 'Дальше', en: 'Went on' },
  'vitrina.numbers.empty.applications': {
    ru: 'За 30 дней заявок не было. Дайте людям ссылку на бота или форму на сайте — заявки появятся здесь.',
    en: 'No applications in 30 days. Share the link to the bot or the form on the site: they will appear here.',
  },
  'vitrina.numbers.empty.content': {
    ru: 'Бота ещё не открывали. Откройте чат сами или дайте людям ссылку на бота.',
    en: 'Nobody has opened the bot yet. Open the chat yourself or share the link to the bot.',
  },
  'vitrina.numbers.empty.funnel': {
    ru: 'На этапах никого нет. Укажите этап в форме — оставивший заявку клиент встанет на него сам.',
    en: 'Nobody is on a stage. Name a stage in a form: whoever sends it is put there.',
  },
  'vitrina.numbers.unknown': {
    ru: 'Цифры сейчас не загрузились, попробуем через минуту',
    en: 'The numbers could not be loaded, trying again in a minute',
  },
};
