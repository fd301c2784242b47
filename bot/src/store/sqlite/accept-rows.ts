import type Database from 'better-sqlite3';
import { type Accepted, countAccepted } from '../count-accepted';
import type { InboxRow } from '../store';

/** The statements behind `inbox.accept`; to be run inside a transaction. */
export function createAcceptRows(db: Database.Database, now: () => number) {
  const waitingOf = db.prepare<[string], { waiting: number }>('SELECT waiting FROM chat_queue WHERE chat = ?');
  const insert = db.prepare(
    `INSERT INTO inbox (bot, id, chat, lane, body, state, received_at, ended_at)
     VALUES (@bot, @id, @chat, @lane, @body, @state, @at, @endedAt) ON CONFLICT (bot, id) DO NOTHING`,
  );
  const enqueue = db.prepare(
    `INSERT INTO chat_queue (chat, lane, waiting, due_at) VALUES (@chat, @lane, 1, @at)
     ON CONFLICT (chat) DO UPDATE SET waiting = waiting + 1`,
  );

  const acceptOne = (row: InboxRow, limit: number): 'accepted' | 'repeated' | 'dropped' => {
    const { bot, id, chat, lane } = row;
    const at = now();
    const full = (waitingOf.get(chat)?.waiting ?? 0) >= limit;
    const body = full ? null : JSON.stringify(row.body);
    const state = full ? 'dropped' : 'waiting';
    const inserted = insert.run({ bot, id, chat, lane, body, state, at, endedAt: full ? at : null });
    if (inserted.changes === 0) return 'repeated';
    if (full) return 'dropped';
    enqueue.run({ chat, lane, at });
    return 'accepted';
  };

  return (rows: InboxRow[], limit: number): Accepted => countAccepted(rows, (row) => acceptOne(row, limit));
}
