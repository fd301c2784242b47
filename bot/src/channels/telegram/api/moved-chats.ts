import type { Logger } from 'pino';
import { z } from 'zod';
import type { Store } from '../../../store/store';

/** Groups that became supergroups: Telegram gives them another id and refuses the old one (ResponseParameters of the Bot API). */
export type MovedChats = {
  /** Reads what is kept, once. A store that cannot be read only means that Telegram has to tell it again. */
  load(): Promise<void>;
  /** The id a chat has now: its own, or that of the supergroup it became. */
  current(chat: string): string;
  /** Told by Telegram. Kept, and said once. */
  note(from: string, to: string): void;
};

const keptSchema = z.record(z.string(), z.string());
/** A group moves once; a longer chain would be a circle. */
const longestChain = 3;

type Options = { botId: string; kept: Store['kept']; logger: Pick<Logger, 'warn'> };

export function createMovedChats({ botId, kept, logger }: Options): MovedChats {
  const key = `telegram:moved-chats:${botId}`;
  const moved = new Map<string, string>();
  let loading: Promise<void> | null = null;

  const readKept = async () => {
    const stored = keptSchema.safeParse(await kept.read(key));
    for (const [from, to] of Object.entries(stored.data ?? {})) moved.set(from, to);
  };
  const keep = (from: string) =>
    kept.write(key, Object.fromEntries(moved)).catch((error: unknown) => {
      logger.warn({ err: error, from }, 'the new id of a group could not be kept');
    });

  return {
    async load() {
      loading ??= readKept().catch(() => {
        loading = null;
      });
      await loading;
    },
    current(chat) {
      let at = chat;
      for (let step = 0; step < longestChain; step += 1) at = moved.get(at) ?? at;
      return at;
    },
    note(from, to) {
      if (from === to || moved.get(from) === to) return;
      moved.set(from, to);
      logger.warn(
        { from, to },
        'a group became a supergroup: put its new id into the managers’ chats of the bot profile',
      );
      void keep(from);
    },
  };
}
