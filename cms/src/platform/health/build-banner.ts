import type { Health } from './read-health';

export type BannerMessage = { ru: string; en: string };
export type Banner = { level: 'ok' | 'warning'; messages: BannerMessage[] };

type Facts = {
  parts: Health['parts'];
  /** A bot has reported lately. */
  botIsHeard: boolean;
  /** A manager chat is configured. */
  hasManagerChat: boolean;
};

/** What staff must know at once, in their words and with what to do about it; an empty list means all is well. */
export function buildBanner({ parts, botIsHeard, hasManagerChat }: Facts): Banner {
  const messages = [
    parts.content.status === 'ok' ? null : NO_START_SCREEN,
    botIsHeard ? null : BOT_SILENT,
    hasManagerChat ? null : NO_MANAGER_CHAT,
    hasManagerChat && botIsHeard && parts.managers.status !== 'ok' ? DEAD_MANAGER_CHAT : null,
    botIsHeard && parts.telegram.status !== 'ok' ? TELEGRAM_TROUBLE : null,
    parts.queue.status === 'ok' ? null : QUEUE_LATE,
  ].filter((message) => message !== null);
  return { level: messages.length > 0 ? 'warning' : 'ok', messages };
}

const NO_START_SCREEN: BannerMessage = {
  ru: 'Стартовый экран не опубликован: бот принимает только заявки. Опубликуйте экран и выберите его в профиле бота.',
  en: 'The start screen is not published: the bot only takes requests. Publish a screen and choose it in the bot profile.',
};
const BOT_SILENT: BannerMessage = {
  ru: 'Бот не на связи больше минуты. Клиенты могут не получать ответов — сообщите тому, кто обслуживает сервер.',
  en: 'The bot has not been heard for a minute. Clients may get no answer: tell whoever looks after the server.',
};
const NO_MANAGER_CHAT: BannerMessage = {
  ru: 'Чат менеджеров не указан: о новых заявках никто не узнает. Укажите его в профиле бота.',
  en: 'No manager chat is set: nobody is told about new applications. Set it in the bot profile.',
};
const DEAD_MANAGER_CHAT: BannerMessage = {
  ru: 'Чат менеджеров недоступен. Проверьте, что бот в нём состоит и может писать.',
  en: 'A manager chat cannot be reached. Check that the bot is a member and may write there.',
};
const TELEGRAM_TROUBLE: BannerMessage = {
  ru: 'Бот не может связаться с Telegram. Проверьте токен и доступ сервера к Telegram.',
  en: 'The bot cannot reach Telegram. Check the token and the server’s access to Telegram.',
};
const QUEUE_LATE: BannerMessage = {
  ru: 'Сообщения ждут отправки дольше двух минут.',
  en: 'Messages have been waiting to be sent for more than two minutes.',
};
