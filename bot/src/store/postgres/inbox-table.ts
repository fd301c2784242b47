import type { ChatClaim, Store, TakenRow } from '../store';
import type { Accepted } from '../count-accepted';
import { purgeInbox } from '../purge-inbox';
import { type AcceptCall, acceptRows } from './accept-rows';
import { createBatch } from './batch';
import { failRow, finishRow } from './end-rows';
import type { Instances } from './instances';
import { type Database, isAboutRow } from './sql';

type Stored = Omit<TakenRow, 'body'> & { body: string };
const columns =
  'inbox.seq, inbox.bot, inbox.id, inbox.chat, inbox.lane, inbox.body, inbox.attempts, inbox.received_at AS "receivedAt"';
const toTaken = (row: Stored): TakenRow => ({ ...row, body: JSON.parse(row.body) });
/** Calls joined into one transaction. */
const callsAtOnce = 200;

export type InboxDependencies = { instances: Instances; now: () => number };

export function createInboxTable(db: Database, { instances, now }: InboxDependencies): Store['inbox'] {
  const accept = createBatch<AcceptCall, Accepted>({
    atMost: callsAtOnce,
    run: (calls) => db.transaction((sql) => acceptRows(sql, calls, now())),
    isAboutItem: isAboutRow,
  });
  const owner = (claim: ChatClaim) => [claim.chat, claim.owner, claim.fence];
  return {
    accept: (rows, limit) => accept({ rows, limit }),
    async claimChats({ owner: name, lane, limit, leaseMs }) {
      await instances.freeChatsOfTheDead();
      const at = now();
      return db.rows<ChatClaim>(
        `UPDATE bot.chat_queue SET owner = $1, instance = $2, fence = nextval('bot.fence'), lease_until = $3
         WHERE chat IN (
           SELECT chat FROM bot.chat_queue WHERE lane = $4 AND waiting > 0 AND due_at <= $5
             AND (owner IS NULL OR lease_until <= $5)
           ORDER BY due_at LIMIT $6 FOR UPDATE SKIP LOCKED)
         RETURNING chat, owner, fence`,
        [name, instances.own, at + leaseMs, lane, at, limit],
      );
    },
    async renewChats(claims, leaseMs) {
      if (claims.length === 0) return [];
      const kept = await db.rows<{ chat: string }>(
        // Locked in the order of `accept` (JavaScript's, so no language's), and the two never wait for each other.
        `WITH held AS (
           SELECT chat_queue.chat FROM bot.chat_queue JOIN unnest($1::text[], $2::bigint[]) AS asked (chat, fence)
             ON asked.chat = chat_queue.chat AND asked.fence = chat_queue.fence
           ORDER BY chat_queue.chat COLLATE "C" FOR UPDATE OF chat_queue)
         UPDATE bot.chat_queue SET lease_until = $3 FROM held WHERE chat_queue.chat = held.chat RETURNING held.chat`,
        [claims.map(({ chat }) => chat), claims.map(({ fence }) => fence), now() + leaseMs],
      );
      const chats = new Set(kept.map(({ chat }) => chat));
      return claims.filter(({ chat }) => chats.has(chat));
    },
    async releaseChat(claim) {
      const values = owner(claim);
      await db.run(
        // Locked first and judged then: an update that is being accepted at this moment is waited for and counted.
        `WITH held AS (
           SELECT chat, waiting FROM bot.chat_queue WHERE chat = $1 AND owner = $2 AND fence = $3 FOR UPDATE),
         empty AS (
           DELETE FROM bot.chat_queue USING held WHERE chat_queue.chat = held.chat AND held.waiting <= 0)
         UPDATE bot.chat_queue SET owner = NULL, instance = NULL, fence = NULL, lease_until = NULL,
           due_at = greatest(due_at, $4) FROM held WHERE chat_queue.chat = held.chat AND held.waiting > 0`,
        [...values, now()],
      );
    },
    async next(claim) {
      const [row] = await db.rows<Stored>(
        `SELECT ${columns} FROM bot.chat_queue JOIN bot.inbox USING (chat)
         WHERE chat_queue.chat = $1 AND owner = $2 AND fence = $3 AND due_at <= $4 AND state = 'waiting'
         ORDER BY inbox.seq LIMIT 1`,
        [...owner(claim), now()],
      );
      return row ? toTaken(row) : null;
    },
    async following(claim, { seq, limit }) {
      const rows = await db.rows<Stored>(
        `SELECT ${columns} FROM bot.inbox WHERE chat = $1 AND state = 'waiting' AND seq > $2 ORDER BY seq LIMIT $3`,
        [claim.chat, seq, limit],
      );
      return rows.map(toTaken);
    },
    finish: (claim, played) => finishRow(db, { claim, played, now: now() }),
    fail: (claim, outcome) => failRow(db, { claim, outcome, now: now() }),
    ...createInboxCounts(db, now),
  };
}

function createInboxCounts(db: Database, now: () => number) {
  return {
    async depth() {
      const [row] = await db.rows<{ waiting: number; dead: number; dropped: number; oldest: number | null }>(
        `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting, count(*) FILTER (WHERE state = 'dead') AS dead,
           count(*) FILTER (WHERE state = 'dropped') AS dropped,
           min(received_at) FILTER (WHERE state = 'waiting') AS oldest
         FROM bot.inbox WHERE state = 'waiting' OR state IN ('dead', 'dropped')`,
      );
      const { waiting = 0, dead = 0, dropped = 0, oldest = null } = row ?? {};
      return { waiting, dead, dropped, oldestMs: oldest === null ? 0 : now() - oldest };
    },
    purge: (doneMs: number) =>
      purgeInbox(doneMs, ({ state, olderThanMs, limit }) =>
        db.run(
          `DELETE FROM bot.inbox WHERE seq IN (SELECT seq FROM bot.inbox WHERE state = $1 AND ended_at < $2 LIMIT $3)`,
          [state, now() - olderThanMs, limit],
        ),
      ),
  };
}
