import type Database from 'better-sqlite3';
import type { NewOutboxRow, OutboxRow, Store } from '../store';
import { outboxKinds } from '../outbox-kinds';
import type { Write } from './write-queue';

export type OutboxTable = {
  /** Inside a transaction; rows without a chat of their own belong to `chat`. */
  putMany(rows: NewOutboxRow[], chat: string | null): void;
  methods(write: Write): Store['outbox'];
};

type Stored = { key: string; kind: OutboxRow['kind']; chat: string | null; body: string; attempts: number };

export function createOutboxTable(db: Database.Database, now: () => number): OutboxTable {
  const insert = db.prepare(
    `INSERT INTO outbox (key, kind, chat, body, due_at) VALUES (@key, @kind, @chat, @body, @at)
     ON CONFLICT (key) DO NOTHING`,
  );
  const take = db.prepare<{ kinds: string; limit: number; at: number; leaseUntil: number }, Stored & { seq: number }>(
    `UPDATE outbox SET due_at = @leaseUntil, taken_until = @leaseUntil, attempts = attempts + 1 WHERE seq IN (
       SELECT seq FROM outbox WHERE kind IN (SELECT value FROM json_each(@kinds)) AND due_at <= @at ORDER BY seq LIMIT @limit)
     RETURNING seq, key, kind, chat, body, attempts`,
  );
  const remove = db.prepare('DELETE FROM outbox WHERE key = ?');
  const putOff = db.prepare('UPDATE outbox SET due_at = ?, taken_until = 0 WHERE key = ?');
  const hold = db.prepare('UPDATE outbox SET due_at = max(due_at, @until) WHERE chat = @chat AND taken_until <= @at');
  const countTaken = db.prepare<{ chat: string; at: number }, { count: number }>(
    'SELECT count(*) AS count FROM outbox WHERE chat = @chat AND taken_until > @at',
  );
  const counts = db.prepare<[], { kind: OutboxRow['kind']; count: number }>(
    'SELECT kind, count(*) AS count FROM outbox GROUP BY kind',
  );

  const putMany: OutboxTable['putMany'] = (rows, chat) => {
    for (const row of rows) {
      insert.run({ key: row.key, kind: row.kind, chat: row.chat ?? chat, body: JSON.stringify(row.body), at: now() });
    }
  };
  return {
    putMany,
    methods: (write) => ({
      put: (row) => write(() => putMany([row], null)),
      putMany: (rows) => write(() => putMany(rows, null)),
      take: (kinds, limit, leaseMs) =>
        write(() => {
          const at = now();
          const taken = take.all({ kinds: JSON.stringify(kinds), limit, at, leaseUntil: at + leaseMs });
          taken.sort((one, other) => one.seq - other.seq);
          return taken.map(({ key, kind, chat, body, attempts }) => ({
            key,
            kind,
            chat,
            attempts,
            body: JSON.parse(body),
          }));
        }),
      acknowledge: (keys) => write(() => keys.forEach((key) => remove.run(key)), 'soon'),
      postpone: (key, delayMs) => write(() => void putOff.run(now() + delayMs, key), 'soon'),
      hold: (chat, holdMs) =>
        write(() => {
          const at = now();
          hold.run({ chat, at, until: at + holdMs });
          return countTaken.get({ chat, at })?.count ?? 0;
        }),
      async depth() {
        const depth = Object.fromEntries(outboxKinds.map((kind) => [kind, 0])) as Record<OutboxRow['kind'], number>;
        for (const { kind, count } of counts.all()) depth[kind] = count;
        return depth;
      },
    }),
  };
}
