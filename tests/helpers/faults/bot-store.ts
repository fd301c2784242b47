import { join } from 'node:path';
import Database from 'better-sqlite3';

export type BotStore = {
  /** Updates of Telegram that were played, by id. */
  played: Set<string>;
  waiting: number;
  dead: number;
  dropped: number;
  /** Chats with an update not ended: each plays one at a time, so this many at most were being played. */
  busyChats: number;
  /** Messages of the outbox begun and not known to be ended. */
  sendsBegun: number;
  /** Writes the CMS has not acknowledged. */
  unsent: number;
};

/** What the bot's own store says, read from its file; also while the bot is dead. */
export function readBotStore(dataDir: string): BotStore {
  const db = new Database(join(dataDir, 'bot.db'), { readonly: true });
  const count = (sql: string) => db.prepare<[], { n: number }>(`SELECT count(${sql}`).get()?.n ?? 0;
  try {
    const ids = db.prepare<[], { id: string }>(`SELECT id FROM inbox WHERE state = 'done' AND bot <> 'internal'`).all();
    return {
      played: new Set(ids.map(({ id }) => id)),
      waiting: count(`*) AS n FROM inbox WHERE state = 'waiting'`),
      dead: count(`*) AS n FROM inbox WHERE state = 'dead'`),
      dropped: count(`*) AS n FROM inbox WHERE state = 'dropped'`),
      busyChats: count(`DISTINCT chat) AS n FROM inbox WHERE state = 'waiting'`),
      sendsBegun: count(`*) AS n FROM send WHERE result IS NULL`),
      unsent: count(`*) AS n FROM outbox`),
    };
  } finally {
    db.close();
  }
}
