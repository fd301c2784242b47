import type { FakeUpdate, UpdateFeed } from './update-feed';

export type WebhookSettings = { url: string; secret: string | undefined; maxConnections: number };

/**
 * Brings updates to the bot as Telegram does: one at a time per queue (messages by chat, presses by person, payments apart),
 * again until a 2xx comes. The waits are shorter than the real ones.
 */
export function createWebhookDelivery(feed: UpdateFeed) {
  const queues = new Map<string, FakeUpdate[]>();
  let settings: WebhookSettings | null = null;
  let lastError: { date: number; message: string } | null = null;
  let closed = false;

  const post = async (update: FakeUpdate, { url, secret }: WebhookSettings): Promise<boolean> => {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(secret ? { 'x-telegram-bot-api-secret-token': secret } : {}),
        },
        body: JSON.stringify(update),
        signal: AbortSignal.timeout(60_000),
      });
      await response.arrayBuffer();
      if (!response.ok) lastError = { date: seconds(), message: `Wrong response from the webhook: ${response.status}` };
      return response.ok;
    } catch {
      lastError = { date: seconds(), message: 'Connection failed' };
      return false;
    }
  };
  const drain = async (name: string, queue: FakeUpdate[]) => {
    let waitMs = 0;
    while (queue.length > 0 && settings && !closed) {
      const [update] = queue;
      if (update && (await post(update, settings))) {
        queue.shift();
        feed.acknowledge(update.update_id);
        waitMs = 0;
        continue;
      }
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      waitMs = Math.min(Math.max(waitMs * 2, 50), 1_000);
    }
    queues.delete(name);
  };
  const enqueue = (update: FakeUpdate) => {
    if (!settings) return;
    const name = queueOf(update);
    const queue = queues.get(name);
    if (queue) {
      queue.push(update);
      return;
    }
    const fresh = [update];
    queues.set(name, fresh);
    void drain(name, fresh);
  };
  feed.onPush(enqueue);
  return {
    set(next: WebhookSettings | null) {
      settings = next;
      lastError = null;
      if (next) feed.pending().forEach(enqueue);
    },
    isSet: () => settings !== null,
    info: () => ({
      url: settings?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: feed.pending().length,
      ...(lastError && { last_error_date: lastError.date, last_error_message: lastError.message }),
    }),
    close() {
      closed = true;
      settings = null;
    },
  };
}

type Shaped = { message?: { chat: { id: number } }; callback_query?: { from: { id: number } } };

function queueOf(update: FakeUpdate): string {
  const { message, callback_query: press } = update as Shaped;
  if (message) return `chat ${message.chat.id}`;
  return press ? `press ${press.from.id}` : Object.keys(update).join(' ');
}

const seconds = () => Math.floor(Date.now() / 1_000);
