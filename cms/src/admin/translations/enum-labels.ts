import type { Names } from '../../content-manager-layout/type-view';

/**
 * Choices of enumerations: Strapi looks a value up among the translations by the value itself, so one value has one
 * name in the whole admin.
 */
export const enumLabels: Record<string, Names> = {
  none: { ru: 'Ничего', en: 'Nothing' },
  packages: { ru: 'Пакеты услуг', en: 'Packages' },
  faqs: { ru: 'Вопросы и ответы', en: 'Questions and answers' },
  applications: { ru: 'Заявки клиента', en: "Client's applications" },

  RUB: { ru: 'RUB — рубли', en: 'RUB — roubles' },
  UZS: { ru: 'UZS — сумы', en: 'UZS — soums' },
  USD: { ru: 'USD — доллары', en: 'USD — dollars' },
  EUR: { ru: 'EUR — евро', en: 'EUR — euros' },
  XTR: { ru: 'XTR — звёзды Telegram', en: 'XTR — Telegram Stars' },

  name: { ru: 'Имя', en: 'Name' },
  phone: { ru: 'Телефон', en: 'Phone' },
  email: { ru: 'Почта', en: 'E-mail' },
  number: { ru: 'Число', en: 'Number' },
  date: { ru: 'Дата', en: 'Date' },
  choice: { ru: 'Один вариант', en: 'One option' },
  'multi-choice': { ru: 'Несколько вариантов', en: 'Several options' },
  city: { ru: 'Город', en: 'City' },
  text: { ru: 'Свободный текст', en: 'Free text' },
  photo: { ru: 'Фотография', en: 'Photo' },
  file: { ru: 'Файл', en: 'File' },
  location: { ru: 'Место на карте', en: 'Location' },
  consent: { ru: 'Согласие', en: 'Consent' },

  new: { ru: 'Новая', en: 'New' },
  in_progress: { ru: 'В работе', en: 'In progress' },
  closed: { ru: 'Закрыта', en: 'Closed' },
  spam: { ru: 'Спам', en: 'Spam' },
  telegram: { ru: 'Telegram', en: 'Telegram' },
  site: { ru: 'Сайт', en: 'Site' },
  widget: { ru: 'Чат на сайте', en: 'Site chat' },

  info: { ru: 'Обычное', en: 'Info' },
  warning: { ru: 'Предупреждение', en: 'Warning' },
  error: { ru: 'Ошибка', en: 'Error' },

  transactional: { ru: 'Рабочее', en: 'Transactional' },
  marketing: { ru: 'Рекламное', en: 'Marketing' },
  planned: { ru: 'Ждёт отправки', en: 'Planned' },
  leased: { ru: 'Отправляется', en: 'Being sent' },
  sent: { ru: 'Отправлено', en: 'Sent' },
  failed: { ru: 'Не отправлено', en: 'Failed' },
  skipped: { ru: 'Пропущено', en: 'Skipped' },
  uncertain: { ru: 'Неизвестно', en: 'Uncertain' },

  proof: { ru: 'Открыл свою ссылку', en: 'Opened own link' },
  staff: { ru: 'Решил сотрудник', en: 'Decided by staff' },

  percent: { ru: 'Процент', en: 'Percent' },
  fixed: { ru: 'Сумма', en: 'Fixed sum' },
  gift: { ru: 'Подарок', en: 'Gift' },

  'client.started': { ru: 'Клиент открыл бота', en: 'The client started the bot' },
  'application.created': { ru: 'Отправлена заявка', en: 'An application was sent' },
  'form.abandoned': { ru: 'Форма брошена', en: 'A form was abandoned' },
  'demo.granted': { ru: 'Выдан пробный доступ', en: 'A demo was granted' },
  'payment.received': { ru: 'Пришла оплата', en: 'A payment was received' },
  'payment.due': { ru: 'Счёт не оплачен', en: 'A payment is due' },
  'client.inactive': { ru: 'Клиент давно не заходил', en: 'The client is inactive' },
  'material.published': { ru: 'Вышли новые материалы', en: 'New material was published' },
  'client.birthday': { ru: 'День рождения клиента', en: "The client's birthday" },

  send: { ru: 'Отправить сообщение', en: 'Send a message' },
  wait: { ru: 'Подождать', en: 'Wait' },
  branch: { ru: 'Развилка', en: 'Branch' },
  stage: { ru: 'Сменить этап', en: 'Change the stage' },
  tag: { ru: 'Поставить метку', en: 'Add a tag' },
  notify: { ru: 'Сообщить менеджерам', en: 'Notify managers' },
};
