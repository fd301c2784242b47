import { Telegraf } from 'telegraf';
import type { UserFromGetMe } from 'telegraf/types';
import type { Event } from '../../../conversation/event';
import type { Incoming } from '../../../conversation/channel';
import { formatRef } from '../show/message-ref';
import { newTrigger } from '../trigger';
import { toChat, toPerson } from './to-chat';
import { toMessageEvent } from './to-message-event';
import type { TelegramPlace, TelegramUpdate, TelegramUser } from './update-schema';

/** null = nothing for the conversation. */
export type Translator = { translate(update: TelegramUpdate): Promise<Incoming | null> };

/**
 * Update → Event by a Telegraf bot that never calls Telegram: `handleUpdate` with our own intake around it (DESIGN 3), so
 * nothing is acknowledged, retried or answered here.
 */
export function createTranslator(options: {
  token: string;
  botInfo(): UserFromGetMe;
  managerRecipients(): readonly string[];
}): Translator {
  const bot = new Telegraf(options.token, { handlerTimeout: Infinity, telegram: { webhookReply: false } });
  bot.catch((error) => {
    throw error;
  });
  const found = new WeakMap<object, Event>();

  bot.on('message', (ctx) => note(ctx.update, toMessageEvent({ message: ctx.message, me: ctx.me })));
  bot.on('edited_message', (ctx) => note(ctx.update, { kind: 'unsupported', what: 'edited' }));
  bot.on('callback_query', (ctx) =>
    // A press without data (a game) is of no use; forged data is the core's to refuse.
    note(ctx.update, 'data' in ctx.callbackQuery ? { kind: 'tapped', action: ctx.callbackQuery.data } : null),
  );
  bot.on('my_chat_member', (ctx) => {
    const { chat, old_chat_member: before, new_chat_member: after } = ctx.myChatMember;
    // A promotion or a new right is no news for a conversation.
    const isNews = isIn(before.status) !== isIn(after.status);
    note(ctx.update, isNews ? toMembership(chat.type, after.status) : null);
  });
  const note = (update: object, event: Event | null) => {
    if (event) found.set(update, event);
  };

  return {
    async translate(update) {
      bot.botInfo = options.botInfo();
      // Telegraf's type of an update is wider in kinds and stricter in fields than what was checked on arrival.
      await bot.handleUpdate(update as never);
      const event = found.get(update);
      const origin = originOf(update);
      if (!event || !origin) return null;
      return {
        chat: toChat(origin.place, options.managerRecipients()),
        person: toPerson(origin.from),
        event,
        trigger: newTrigger(toPress(update)),
      };
    },
  };
}

function isIn(status: string): boolean {
  return ['member', 'administrator', 'creator', 'restricted'].includes(status);
}

function toMembership(chatType: string, status: string): Event | null {
  if (chatType === 'channel') return null;
  if (chatType === 'private') return { kind: 'membership', status: isIn(status) ? 'reachable' : 'blocked' };
  return { kind: 'membership', status: isIn(status) ? 'joined-group' : 'left-group' };
}

type Origin = { place: Pick<TelegramPlace, 'chat'> & Partial<TelegramPlace>; from: TelegramUser | undefined };

function originOf(update: TelegramUpdate): Origin | null {
  const { message, edited_message: edited, callback_query: press, my_chat_member: member } = update;
  const written = message ?? edited;
  if (written) return { place: written, from: written.from };
  if (press) return { place: press.message ?? { chat: { id: press.from.id, type: 'private' } }, from: press.from };
  return member ? { place: { chat: member.chat }, from: member.from } : null;
}

/** Only fields that stay the same in an old message are used: its text may be missing (Bot API, inaccessible message). */
function toPress({ callback_query: press }: TelegramUpdate): { callbackId: string; message: string | null } | null {
  if (!press) return null;
  const { message } = press;
  if (!message || message.date === 0) return { callbackId: press.id, message: null };
  const hasMedia = ['photo', 'video', 'animation', 'document'].some((field) => field in message);
  const ref = { chat: String(message.chat.id), messageId: message.message_id, media: hasMedia ? '' : null };
  return { callbackId: press.id, message: formatRef(ref) };
}
