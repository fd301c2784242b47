import type { NewOutboxRow, OutboxRow, Store } from '../store';
import { outboxKinds } from '../outbox-kinds';
import type { Database } from './sql';

type Stored = Omit<OutboxRow, 'body'> & { seq: number; body: string };

export function createOutboxTable(db: Database, now: () => number): Store['outbox'] {
  const putMany = async (rows: NewOutboxRow[]) => {
    if (rows.length === 0) return;
    await db.run(
      `INSERT INTO bot.outbox (key, kind, chat, body, due_at)
       SELECT key, kind, chat, body, $5 FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY
         AS fresh (key, kind, chat, body, place) ORDER BY place
       ON CONFLICT (key) DO NOTHING`,
      [
        rows.map(({ key }) => key),
        rows.map(({ kind }) => kind),
        rows.map(({ chat }) => chat ?? null),
        rows.map(({ body }) => JSON.stringify(body)),
        now(),
      ],
    );
  };
  return {
    put: (row) => putMany([row]),
    putMany,
    async take(kinds, limit, leaseMs) {
      const at = now();
      const taken = await db.rows<Stored>(
        `UPDATE bot.outbox SET due_at = $3, taken_until = $3, attempts = attempts + 1 WHERE seq IN (
           SELECT seq FROM bot.outbox WHERE kind = ANY ($1::text[]) AND due_at <= $2 ORDER BY seq LIMIT $4
           FOR UPDATE SKIP LOCKED)
         RETURNING seq, key, kind, chat, body, attempts`,
        [kinds, at, at + leaseMs, limit],
      );
      taken.sort((one, other) => one.seq - other.seq);
      return taken.map(({ seq: _, body, ...row }) => ({ ...row, body: JSON.parse(body) }));
    },
    acknowledge: async (keys) => void (await db.run('DELETE FROM bot.outbox WHERE key = ANY ($1::text[])', [keys])),
    postpone: async (key, delayMs) =>
      void (await db.run('UPDATE bot.outbox SET due_at = $2, taken_until = 0 WHERE key = $1', [key, now() + delayMs])),
    hold: (chat, holdMs) =>
      db.transaction(async (sql) => {
        const at = now();
        await sql.run('UPDATE bot.outbox SET due_at = greatest(due_at, $3) WHERE chat = $1 AND taken_until <= $2', [
          chat,
          at,
          at + holdMs,
        ]);
        // A statement of its own: it sees what was taken while the first one waited for a row.
        const [taken] = await sql.rows<{ count: number }>(
          'SELECT count(*) AS count FROM bot.outbox WHERE chat = $1 AND taken_until > $2',
          [chat, at],
        );
        return taken?.count ?? 0;
      }),
    async depth() {
      const depth = Object.fromEntries(outboxKinds.map((kind) => [kind, 0])) as Record<OutboxRow['kind'], number>;
      const counts = await db.rows<{ kind: OutboxRow['kind']; count: number }>(
        'SELECT kind, count(*) AS count FROM bot.outbox GROUP BY kind',
      );
      for (const { kind, count } of counts) depth[kind] = count;
      return depth;
    },
  };
}
