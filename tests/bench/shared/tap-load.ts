import http from 'node:http';
import { type ChatTarget, nextUpdateId, personOf, post } from './chat';

export type Load = { perSecond: number; seconds: number; chats: number };
/** A tap without an answer by then counts as lost. */
const lateMs = 15_000;

/** Taps on a menu at a steady rate, whatever the bot does (open loop); milliseconds from the post to the first call. */
export async function tapLoad(
  bot: ChatTarget & { data: string },
  { perSecond, seconds, chats }: Load,
): Promise<number[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  const sent: { callbackId: string; at: number }[] = [];
  const startedAt = performance.now();
  const total = perSecond * seconds;
  while (sent.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - startedAt) / 1_000) * perSecond));
    while (sent.length < due) {
      const chat = 10_000 + (sent.length % chats);
      const update = tapOf(chat, bot.data);
      bot.stub.expect({ callbackId: update.callback_query.id, chat });
      sent.push({ callbackId: update.callback_query.id, at: performance.now() });
      post(bot, { update, agent });
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  const lastAt = performance.now();
  const isAnswered = ({ callbackId }: { callbackId: string }) => bot.stub.firstCall(callbackId) !== undefined;
  while (!sent.every(isAnswered) && performance.now() - lastAt < lateMs)
    await new Promise((resolve) => setTimeout(resolve, 100));
  agent.destroy();
  return sent.map(({ callbackId, at }) => (bot.stub.firstCall(callbackId) ?? Infinity) - at);
}

function tapOf(chat: number, data: string) {
  const message = { message_id: 1, date: 1, chat: { id: chat, type: 'private', first_name: 'Bench' }, text: 'menu' };
  const id = `q${nextUpdateId()}`;
  return {
    update_id: nextUpdateId(),
    callback_query: { id, from: personOf(chat), chat_instance: '1', data, message },
  };
}
