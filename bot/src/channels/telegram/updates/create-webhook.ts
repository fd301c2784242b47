import { timingSafeEqual } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { BotApi } from '../api/create-bot-api';
import { allowedUpdates } from '../translate/update-schema';
import type { StatusBoard } from './connection-status';
import type { UpdateIntake } from './create-poller';

/** What the HTTP server answers to `POST /telegram`; anything but 200 makes Telegram bring the update again. */
export type WebhookAnswer = 200 | 400 | 403 | 503;
export type Webhook = UpdateIntake & {
  /**
   * `secret` = header `x-telegram-bot-api-secret-token`, `body` = parsed JSON. 200 = stored durably, 403 = wrong secret
   * (nothing was read), 503 = the store is out of reach.
   */
  receive(request: { secret: string | undefined; body: unknown }): Promise<WebhookAnswer>;
};

export type WebhookOptions = {
  api: BotApi;
  /** Address Telegram calls: `<BOT_PUBLIC_URL>/telegram`. */
  url: string;
  secret: string;
  accept(updates: unknown[]): Promise<void>;
  board: StatusBoard;
  logger: Pick<Logger, 'info' | 'warn'>;
  /** How often Telegram is asked whether its calls arrive. */
  checkMs?: number;
};

const retryMs = { first: 1_000, longest: 60_000 };
const defaultCheckMs = 60_000;
const webhookInfoSchema = z.looseObject({
  url: z.string(),
  pending_update_count: z.number(),
  last_error_date: z.number().optional(),
  last_error_message: z.string().optional(),
});

export function createWebhook(options: WebhookOptions): Webhook {
  const { api, board, logger } = options;
  const isSecret = createSecretCheck(options.secret);
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const pause = (ms: number) => sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined);

  const register = async () => {
    const payload = {
      url: options.url,
      secret_token: options.secret,
      allowed_updates: allowedUpdates,
      max_connections: 40,
      drop_pending_updates: false,
    };
    for (let tries = 0; !stopping.signal.aborted; tries += 1) {
      const result = await api.call('setWebhook', payload, { timeoutMs: 10_000, signal: stopping.signal });
      if (result.ok) return board.set({ status: 'ok' });
      board.set({ status: result.kind === 'unauthorized' ? 'down' : 'degraded', detail: `setWebhook: ${result.kind}` });
      logger.warn({ reason: result.kind }, 'the webhook could not be set');
      await pause(result.retryAfterMs ?? Math.min(retryMs.first * 2 ** tries, retryMs.longest));
    }
  };
  /** false = somebody set another address, or none: it has to be set again. */
  const check = async (): Promise<boolean> => {
    const result = await api.call('getWebhookInfo', {}, { timeoutMs: 10_000, signal: stopping.signal });
    const info = webhookInfoSchema.safeParse(result.ok ? result.result : null);
    if (!info.success) return true;
    const { url, last_error_date: failedAt, last_error_message: reason, pending_update_count: pending } = info.data;
    const isFailing =
      failedAt !== undefined && Date.now() / 1_000 - failedAt < (options.checkMs ?? defaultCheckMs) / 1_000;
    board.set(
      isFailing
        ? { status: 'degraded', detail: `webhook: ${reason ?? 'failing'}; ${pending} waiting` }
        : { status: 'ok' },
    );
    return url === options.url;
  };
  const watch = async () => {
    await register();
    while (!stopping.signal.aborted) {
      await pause(options.checkMs ?? defaultCheckMs);
      if (!stopping.signal.aborted && !(await check())) await register();
    }
  };
  return {
    start() {
      running = watch();
    },
    async stop() {
      // The webhook stays set: Telegram keeps the updates for the next start.
      stopping.abort();
      await running;
    },
    async receive({ secret, body }) {
      if (!isSecret(secret ?? '')) return 403;
      if (typeof body !== 'object' || body === null || !('update_id' in body)) return 400;
      try {
        await options.accept([body]);
        return 200;
      } catch (error) {
        logger.warn({ err: error }, 'an update could not be stored');
        return 503;
      }
    },
  };
}

/** Constant time for everything of the right length; the length is no secret. */
function createSecretCheck(secret: string): (given: string) => boolean {
  const expected = Buffer.from(secret);
  return (given) => {
    const bytes = Buffer.from(given);
    return bytes.length === expected.length && timingSafeEqual(bytes, expected);
  };
}
