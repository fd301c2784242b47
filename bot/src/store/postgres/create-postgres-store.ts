import { randomUUID } from 'node:crypto';
import type { Store } from '../store';
import { createDialogTable } from './dialog-table';
import { createInboxTable } from './inbox-table';
import { createInstances } from './instances';
import { createKeptTable } from './kept-table';
import { channelPrefix, type Listener, openListener } from './listener';
import { createLocks } from './locks';
import { migrate } from './migrate';
import { createOutboxTable } from './outbox-table';
import { createSendTable } from './send-table';
import { type Database, openPool } from './sql';
import { createWebTables } from './web-tables';

/**
 * The bot's memory in PostgreSQL, schema `bot`, shared by any number of bots (DESIGN 2).
 * Throws `STORE_FOREIGN` or `STORE_NEWER` when the schema cannot be taken. `onError` hears of broken idle connections, which
 * mend themselves. The url must lead to the server itself: locks and LISTEN do not pass a transaction pooler.
 */
export async function createPostgresStore(options: {
  url: string;
  now?: () => number;
  onError?: (error: unknown) => void;
}): Promise<Store> {
  const { url, now = Date.now, onError = () => undefined } = options;
  const db = openPool({ url, onError });
  try {
    await migrate(db);
    const instance = await nextInstance(db);
    const listener = await openListener({ url, instance, onError });
    return await assemble({ db, listener, instance, now });
  } catch (error) {
    await db.end();
    throw error;
  }
}

type Parts = { db: Database; listener: Listener; instance: number; now: () => number };

async function assemble({ db, listener, instance, now }: Parts): Promise<Store> {
  const instances = createInstances(db, { own: instance, now });
  return {
    id: await storeId(db),
    inbox: createInboxTable(db, { instances, now }),
    dialog: createDialogTable(db, now),
    outbox: createOutboxTable(db, now),
    sends: createSendTable(db, instances),
    kept: createKeptTable(db),
    web: createWebTables(db, now),
    onWake: listener.onWake,
    wake: async (channel, detail) =>
      void (await db.rows('SELECT pg_notify($1, $2)', [channelPrefix + channel, detail])),
    lock: createLocks(listener),
    settings: () => readSettings(db),
    ping: createPing(db, now),
    async close() {
      await listener.close();
      await db.end();
    },
  };
}

async function nextInstance(db: Database): Promise<number> {
  const [row] = await db.rows<{ instance: number }>(`SELECT nextval('bot.instance')::integer AS instance`);
  return row?.instance ?? 0;
}

async function storeId(db: Database): Promise<string> {
  await db.run(`INSERT INTO bot.meta (key, value) VALUES ('store id', $1) ON CONFLICT (key) DO NOTHING`, [
    randomUUID(),
  ]);
  const [row] = await db.rows<{ value: string }>(`SELECT value FROM bot.meta WHERE key = 'store id'`);
  return row?.value ?? '';
}

/** One write at a time serves everybody who asks meanwhile: looks at `/health` must not take the connections of the chats. */
function createPing(db: Database, now: () => number): Store['ping'] {
  let current: Promise<void> | null = null;
  const write = async () => {
    await db.run(
      `INSERT INTO bot.meta (key, value) VALUES ('last ping', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      [String(now())],
    );
  };
  return () =>
    (current ??= write().finally(() => {
      current = null;
    }));
}

async function readSettings(db: Database): Promise<Record<string, string>> {
  const rows = await db.rows<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings WHERE name IN ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes')`,
  );
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}
