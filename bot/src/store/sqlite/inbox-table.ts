import type Database from 'better-sqlite3';
import type { ChatClaim, Store, TakenRow } from '../store';
import { purgeInbox } from '../purge-inbox';
import { createAcceptRows } from './accept-rows';
import { createChatLeases } from './chat-leases';
import type { DialogTable } from './dialog-table';
import { createEndRows } from './end-rows';
import type { OutboxTable } from './outbox-table';
import type { Write } from './write-queue';

type Stored = Omit<TakenRow, 'body'> & { body: string };
const columns = 'seq, bot, id, chat, lane, body, attempts, received_at AS receivedAt';
const toTaken = (row: Stored): TakenRow => ({ ...row, body: JSON.parse(row.body) });

export type InboxDependencies = { write: Write; now: () => number; dialog: DialogTable; outbox: OutboxTable };

export function createInboxTable(
  db: Database.Database,
  { write, now, dialog, outbox }: InboxDependencies,
): Store['inbox'] {
  const leases = createChatLeases(now);
  const acceptRows = createAcceptRows(db, now);
  const endRows = createEndRows(db, { dialog, outbox, now });
  const due = db.prepare<[string, number, number], { chat: string }>(
    'SELECT chat FROM chat_queue WHERE lane = ? AND due_at <= ? ORDER BY due_at LIMIT ?',
  );
  const head = db.prepare<{ chat: string; at: number }, Stored>(
    `SELECT ${columns} FROM inbox WHERE chat = @chat AND state = 'waiting'
       AND EXISTS (SELECT 1 FROM chat_queue WHERE chat = @chat AND due_at <= @at) ORDER BY seq LIMIT 1`,
  );
  const after = db.prepare<[string, number, number], Stored>(
    `SELECT ${columns} FROM inbox WHERE chat = ? AND state = 'waiting' AND seq > ? ORDER BY seq LIMIT ?`,
  );
  const toTheEnd = db.prepare('UPDATE chat_queue SET due_at = @at WHERE chat = @chat AND due_at < @at');

  /** Checked when the write runs, not when it is asked for: ownership may end in between. */
  const asOwner = (claim: ChatClaim, run: () => void) =>
    write(() => {
      if (!leases.holds(claim)) return false;
      run();
      return true;
    }, 'soon');
  return {
    accept: (rows, limit) => write(() => acceptRows(rows, limit)),
    async claimChats({ owner, lane, limit, leaseMs }) {
      // Owned chats may stand first in the queue, so as many more are looked at.
      const found = due.all(lane, now(), limit + leases.size());
      const free = found.filter(({ chat }) => leases.isFree(chat)).slice(0, limit);
      return free.map(({ chat }) => leases.claim(chat, owner, leaseMs));
    },
    renewChats: async (claims, leaseMs) => claims.filter((claim) => leases.renew(claim, leaseMs)),
    async releaseChat(claim) {
      const row = leases.holds(claim) ? head.get({ chat: claim.chat, at: now() }) : undefined;
      if (row) await write(() => void toTheEnd.run({ chat: claim.chat, at: now() }), 'soon');
      leases.release(claim);
    },
    async next(claim) {
      const row = leases.holds(claim) ? head.get({ chat: claim.chat, at: now() }) : undefined;
      return row ? toTaken(row) : null;
    },
    async following(claim, { seq, limit }) {
      return leases.holds(claim) ? after.all(claim.chat, seq, limit).map(toTaken) : [];
    },
    finish: (claim, played) => asOwner(claim, () => endRows.done(played)),
    async fail(claim, outcome) {
      const { row, error } = outcome;
      await asOwner(claim, () =>
        'dead' in outcome ? endRows.dead(row, error) : endRows.putOff({ ...outcome, row, error }),
      );
    },
    ...createInboxCounts(db, { write, now }),
  };
}

function createInboxCounts(db: Database.Database, { write, now }: Pick<InboxDependencies, 'write' | 'now'>) {
  const waiting = db.prepare<[], { count: number; oldest: number | null }>(
    `SELECT count(*) AS count, min(received_at) AS oldest FROM inbox WHERE state = 'waiting'`,
  );
  const ended = db.prepare<[string], { count: number }>('SELECT count(*) AS count FROM inbox WHERE state = ?');
  const purge = db.prepare(
    `DELETE FROM inbox WHERE seq IN (SELECT seq FROM inbox WHERE state = ? AND ended_at < ? LIMIT ?)`,
  );
  return {
    async depth() {
      const { count = 0, oldest = null } = waiting.get() ?? {};
      const [dead, dropped] = ['dead', 'dropped'].map((state) => ended.get(state)?.count ?? 0);
      return { waiting: count, dead: dead ?? 0, dropped: dropped ?? 0, oldestMs: oldest === null ? 0 : now() - oldest };
    },
    purge: (doneMs: number) =>
      purgeInbox(doneMs, ({ state, olderThanMs, limit }) =>
        write(() => purge.run(state, now() - olderThanMs, limit).changes, 'soon'),
      ),
  };
}
