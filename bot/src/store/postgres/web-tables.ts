import { DomainError } from '../../errors/domain-error';
import type { Store, WebMessage, WebSession } from '../store';
import { webChatKeys } from '../web-chat-key';
import type { Database } from './sql';

type StoredMessage = Omit<WebMessage, 'body'> & { body: string };

export function createWebTables(db: Database, now: () => number): Store['web'] {
  return {
    async createSession({ id, secretHash, mode, locale, payload, createdAt }) {
      await db.run(
        `INSERT INTO bot.web_session (id, secret_hash, mode, locale, payload, created_at, touched_at)
         VALUES ($1, $2, $3, $4, $5, $6, $6)`,
        [id, secretHash, mode, locale, payload, createdAt],
      );
    },
    async session(id) {
      const [row] = await db.rows<WebSession>(
        `SELECT id, secret_hash AS "secretHash", mode, locale, payload, created_at AS "createdAt" FROM bot.web_session WHERE id = $1`,
        [id],
      );
      return row ?? null;
    },
    /** The session's row is locked by its counter, so `seq` appears in order: a reader who asks "after 5" misses nothing. */
    async append(session, { id, side, op, body }) {
      const [row] = await db.rows<{ seq: number }>(
        `WITH counted AS (
           UPDATE bot.web_session SET last_seq = last_seq + 1, touched_at = $6 WHERE id = $1 RETURNING last_seq)
         INSERT INTO bot.web_message (session, seq, id, side, op, body)
         SELECT $1, last_seq, $2, $3, $4, $5 FROM counted RETURNING seq`,
        [session, id, side, op, JSON.stringify(body), now()],
      );
      if (!row) throw new DomainError('NOT_FOUND', { message: 'The web session is gone.' });
      return row.seq;
    },
    async after(session, seq, limit) {
      const rows = await db.rows<StoredMessage>(
        `SELECT seq, id, side, op, body FROM bot.web_message WHERE session = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
        [session, seq, limit],
      );
      return rows.map((message) => ({ ...message, body: JSON.parse(message.body) }));
    },
    async forget(session) {
      await db.run('DELETE FROM bot.web_message WHERE session = $1', [session]);
    },
    purge: (olderThanMs, modes) =>
      db.transaction(async (sql) => {
        const swept = await sql.rows<{ id: string }>(
          'DELETE FROM bot.web_session WHERE touched_at < $1 AND mode = ANY ($2::text[]) RETURNING id',
          [now() - olderThanMs, modes],
        );
        await sql.run('DELETE FROM bot.dialog WHERE chat = ANY ($1::text[])', [webChatKeys(swept)]);
        return swept.length;
      }),
  };
}
