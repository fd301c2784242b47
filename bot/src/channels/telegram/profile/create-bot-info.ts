import { setTimeout as sleep } from 'node:timers/promises';
import type { UserFromGetMe } from 'telegraf/types';
import { z } from 'zod';
import type { Store } from '../../../store/store';
import type { BotApi } from '../api/create-bot-api';

export type BotInfo = {
  /** As far as known: the last answer of Telegram, else a nameless stand-in. */
  read(): UserFromGetMe;
  /** Loads what is kept, then asks Telegram until it answers. Resolves after the first part. */
  start(): Promise<void>;
  stop(): void;
};

const meSchema = z.looseObject({ id: z.number(), is_bot: z.boolean(), first_name: z.string(), username: z.string() });
const retryMs = { first: 1_000, longest: 60_000 };

/** Who the bot is. Kept in the store: the bot starts, and replays, while Telegram is out of reach. */
export function createBotInfo({ api, botId, kept }: { api: BotApi; botId: string; kept: Store['kept'] }): BotInfo {
  const key = `telegram:me:${botId}`;
  const stopping = new AbortController();
  let me = toMe({ id: Number(botId), is_bot: true, first_name: '', username: '' });

  const ask = async () => {
    for (let tries = 0; !stopping.signal.aborted; tries += 1) {
      const result = await api.call('getMe', {}, { timeoutMs: 10_000, signal: stopping.signal });
      const parsed = meSchema.safeParse(result.ok ? result.result : null);
      if (parsed.success) {
        me = toMe(parsed.data);
        return kept.write(key, parsed.data);
      }
      const waitMs = Math.min(retryMs.first * 2 ** tries, retryMs.longest);
      await sleep(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  return {
    read: () => me,
    async start() {
      const stored = meSchema.safeParse(await kept.read(key));
      if (stored.success) me = toMe(stored.data);
      // Ends by itself or with `stop`; a store that cannot be written now only means asking again at the next start.
      void ask().catch(() => undefined);
    },
    stop: () => stopping.abort(),
  };
}

function toMe(known: z.infer<typeof meSchema>): UserFromGetMe {
  return {
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    ...known,
    is_bot: true,
  };
}
