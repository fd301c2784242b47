import type { Store } from '../store';
import type { Database } from './sql';

export function createDialogTable(db: Database, now: () => number): Store['dialog'] {
  return {
    async load(chat) {
      const [row] = await db.rows<{ body: string }>('SELECT body FROM bot.dialog WHERE chat = $1', [chat]);
      return row ? JSON.parse(row.body) : null;
    },
    /** The oldest waiting row stays: it is the one being played (the erase is asked for from within it). */
    erase: (chat) =>
      db.transaction(async (sql) => {
        await sql.run('SELECT 1 FROM bot.chat_queue WHERE chat = $1 FOR UPDATE', [chat]);
        await sql.run('DELETE FROM bot.dialog WHERE chat = $1', [chat]);
        const ended = await sql.run(
          `UPDATE bot.inbox SET state = 'done', body = NULL, ended_at = $2 WHERE chat = $1 AND state = 'waiting'
             AND seq > (SELECT min(seq) FROM bot.inbox WHERE chat = $1 AND state = 'waiting')`,
          [chat, now()],
        );
        await sql.run('UPDATE bot.chat_queue SET waiting = waiting - $2 WHERE chat = $1', [chat, ended]);
        await sql.run(`UPDATE bot.inbox SET body = NULL, error = NULL WHERE state = 'dead' AND chat = $1`, [chat]);
        await sql.run('DELETE FROM bot.outbox WHERE chat = $1', [chat]);
      }),
    async count() {
      const [row] = await db.rows<{ count: number }>('SELECT count(*) AS count FROM bot.dialog');
      return row?.count ?? 0;
    },
  };
}
