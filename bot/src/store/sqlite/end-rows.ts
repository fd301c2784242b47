import type Database from 'better-sqlite3';
import type { PlayedRow, TakenRow } from '../store';
import type { DialogTable } from './dialog-table';
import type { OutboxTable } from './outbox-table';

type Tables = { dialog: DialogTable; outbox: OutboxTable };

/** The statements that end a row or put it off; to be run inside a transaction, by the owner of the chat. */
export function createEndRows(db: Database.Database, { dialog, outbox, now }: Tables & { now: () => number }) {
  const end = db.prepare(
    `UPDATE inbox SET state = @state, body = CASE @state WHEN 'dead' THEN body END, ended_at = @at, error = @error,
       attempts = attempts + 1 WHERE seq = @seq AND state = 'waiting'`,
  );
  const forgetEmpty = db.prepare('DELETE FROM chat_queue WHERE chat = @chat AND waiting <= @count');
  const dequeue = db.prepare('UPDATE chat_queue SET waiting = waiting - @count, due_at = @at WHERE chat = @chat');
  const countTry = db.prepare('UPDATE inbox SET attempts = attempts + @counted, error = @error WHERE seq = @seq');
  const putOff = db.prepare('UPDATE chat_queue SET due_at = @dueAt WHERE chat = @chat');

  const leaveQueue = (chat: string, count: number) => {
    const isEmpty = forgetEmpty.run({ chat, count }).changes > 0;
    if (!isEmpty) dequeue.run({ chat, count, at: now() });
  };
  return {
    done({ row, dialog: state, writes, also = [] }: PlayedRow): void {
      let ended = 0;
      for (const seq of [row.seq, ...also]) {
        ended += end.run({ seq, state: 'done', at: now(), error: null }).changes;
      }
      leaveQueue(row.chat, ended);
      dialog.write(row.chat, state);
      outbox.putMany(writes, row.chat);
    },
    dead(row: TakenRow, error: string): void {
      leaveQueue(row.chat, end.run({ seq: row.seq, state: 'dead', at: now(), error }).changes);
    },
    putOff({
      row,
      delayMs,
      counted,
      error,
    }: {
      row: TakenRow;
      delayMs: number;
      counted: boolean;
      error: string;
    }): void {
      countTry.run({ seq: row.seq, counted: counted ? 1 : 0, error });
      putOff.run({ chat: row.chat, dueAt: now() + delayMs });
    },
  };
}
