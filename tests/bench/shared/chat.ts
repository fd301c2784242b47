import http from 'node:http';
import type { TelegramStub } from './telegram-stub';

/** The webhook of a bot and the Telegram it calls. */
export type ChatTarget = { url: string; secret: string; stub: TelegramStub };

let lastUpdate = 1_000_000;

export function nextUpdateId(): number {
  lastUpdate += 1;
  return lastUpdate;
}

export function personOf(chat: number, locale = 'ru') {
  return { id: chat, is_bot: false, first_name: 'Bench', language_code: locale };
}

/** Any update; nobody waits for the 2xx. */
export function post(
  bot: { url: string; secret: string },
  { update, agent }: { update: object; agent?: http.Agent },
): void {
  const body = JSON.stringify(update);
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-telegram-bot-api-secret-token': bot.secret,
  };
  const request = http.request(`${bot.url}/telegram`, { method: 'POST', headers, agent }, (response) =>
    response.resume(),
  );
  request.on('error', () => undefined);
  request.end(body);
}

/** Says something and waits for the first call that answers it. */
export async function say(
  target: ChatTarget,
  { chat, text, locale }: { chat: number; text: string; locale?: string },
): Promise<void> {
  const id = nextUpdateId();
  const callbackId = `said-${id}`;
  target.stub.expect({ callbackId, chat });
  const message = {
    message_id: id,
    date: 1,
    chat: { id: chat, type: 'private', first_name: 'Bench' },
    from: personOf(chat, locale),
    text,
  };
  post(target, { update: { update_id: id, message } });
  await waitFor(() => target.stub.firstCall(callbackId) !== undefined);
}

/** What `/start` shows first: the button a person would press. Asked again while the bot says that it is not ready yet. */
export async function firstButton(target: ChatTarget): Promise<string> {
  for (let tries = 0; tries < 20; tries += 1) {
    await say(target, { chat: 9, text: '/start' });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const [first] = target.stub.buttons();
    if (first !== undefined) return first;
  }
  throw new Error('The bot shows no button');
}

async function waitFor(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The bot did not answer');
}
