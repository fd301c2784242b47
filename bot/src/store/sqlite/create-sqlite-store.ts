import { EventEmitter } from 'node:events';
import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Store } from '../store';
import { createDialogTable } from './dialog-table';
import { createInboxTable } from './inbox-table';
import { createKeptTable } from './kept-table';
import { lockFile } from './lock-file';
import { openDatabase } from './open-database';
import { createOutboxTable } from './outbox-table';
import { createSendTable } from './send-table';
import { createWebTables } from './web-tables';
import { createWriteQueue, type Write } from './write-queue';

/**
 * The bot's memory in one SQLite file, owned by one process (DESIGN 2).
 * Throws `STORE_IN_USE`, `STORE_FOREIGN` or `STORE_NEWER` when the file cannot be taken.
 */
export async function createSqliteStore({
  file,
  now = Date.now,
}: {
  file: string;
  now?: () => number;
}): Promise<Store> {
  const lock = lockFile(file);
  const db = openOrRelease(file, lock);
  const { write, drain } = createWriteQueue(db);
  const dialog = createDialogTable(db, now);
  const outbox = createOutboxTable(db, now);
  return {
    id: storeId(db),
    inbox: createInboxTable(db, { write, now, dialog, outbox }),
    dialog: dialog.methods(write),
    outbox: outbox.methods(write),
    sends: createSendTable(db, { write, instance: randomUUID() }),
    kept: createKeptTable(db, write),
    web: createWebTables(db, { write, now }),
    settings: async () => readSettings(db),
    ping: createPing(db, { write, now }),
    async close() {
      drain();
      db.close();
      lock.release();
    },
    ...createLocalWake(),
    lock: createLocalLocks(),
  };
}

function openOrRelease(file: string, lock: { release(): void }): Database.Database {
  try {
    return openDatabase(file);
  } catch (error) {
    lock.release();
    throw error;
  }
}

function storeId(db: Database.Database): string {
  db.prepare(`INSERT INTO meta (key, value) VALUES ('store id', ?) ON CONFLICT (key) DO NOTHING`).run(randomUUID());
  const row = db.prepare<[], { value: string }>(`SELECT value FROM meta WHERE key = 'store id'`).get();
  return row?.value ?? '';
}

function createPing(db: Database.Database, { write, now }: { write: Write; now: () => number }): Store['ping'] {
  const upsert = db.prepare(
    `INSERT INTO meta (key, value) VALUES ('last ping', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
  return () => write(() => void upsert.run(String(now())), 'soon');
}

function readSettings(db: Database.Database): Record<string, string> {
  const names = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'user_version'];
  return Object.fromEntries(names.map((name) => [name, String(db.pragma(name, { simple: true }))]));
}

function createLocalWake(): Pick<Store, 'onWake' | 'wake'> {
  const emitter = new EventEmitter().setMaxListeners(0);
  return {
    onWake(listener) {
      emitter.on('wake', listener);
      return () => emitter.off('wake', listener);
    },
    async wake(channel, detail) {
      emitter.emit('wake', channel, detail);
    },
  };
}

/** The file has one owner, so a name is locked as soon as this process remembers it. */
function createLocalLocks(): Store['lock'] {
  const held = new Set<string>();
  return async (name) => {
    if (held.has(name)) return null;
    held.add(name);
    return { lost: new AbortController().signal, release: async () => void held.delete(name) };
  };
}
