import type Database from 'better-sqlite3';
import type { Store } from '../store';
import type { Write } from './write-queue';

export type DialogTable = {
  /** Inside a transaction. null deletes, undefined leaves it as it is. */
  write(chat: string, state: unknown): void;
  methods(write: Write): Store['dialog'];
};

export function createDialogTable(db: Database.Database, now: () => number): DialogTable {
  const read = db.prepare<[string], { body: string }>('SELECT body FROM dialog WHERE chat = ?');
  const upsert = db.prepare(
    `INSERT INTO dialog (chat, body, updated_at) VALUES (?, ?, ?)
     ON CONFLICT (chat) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at`,
  );
  const remove = db.prepare('DELETE FROM dialog WHERE chat = ?');
  const count = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM dialog');
  const eraseRest = createEraseRest(db);

  return {
    write(chat, state) {
      if (state === undefined) return;
      if (state === null) remove.run(chat);
      else upsert.run(chat, JSON.stringify(state), now());
    },
    methods: (write) => ({
      async load(chat) {
        const row = read.get(chat);
        return row ? JSON.parse(row.body) : null;
      },
      erase: (chat) =>
        write(() => {
          remove.run(chat);
          eraseRest(chat, now());
        }),
      count: async () => count.get()?.count ?? 0,
    }),
  };
}

/**
 * Everything else of the person: waiting and dead bodies, unsent writes. The oldest waiting row stays: it is the one being
 * played (the erase is asked for from within it), and ends with it.
 */
function createEraseRest(db: Database.Database) {
  const endRows = db.prepare(
    `UPDATE inbox SET state = 'done', body = NULL, ended_at = @at WHERE chat = @chat AND state = 'waiting'
       AND seq > (SELECT min(seq) FROM inbox WHERE chat = @chat AND state = 'waiting')`,
  );
  const blankDead = db.prepare(
    `UPDATE inbox SET body = NULL, error = NULL WHERE state = 'dead' AND body IS NOT NULL AND chat = ?`,
  );
  const shorten = db.prepare('UPDATE chat_queue SET waiting = waiting - @count WHERE chat = @chat');
  const dropWrites = db.prepare('DELETE FROM outbox WHERE chat = ?');
  return (chat: string, at: number) => {
    shorten.run({ chat, count: endRows.run({ chat, at }).changes });
    blankDead.run(chat);
    dropWrites.run(chat);
  };
}
