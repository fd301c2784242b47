import type Database from 'better-sqlite3';
import { DomainError } from '../../errors/domain-error';
import type { Store, WebMessage, WebSession } from '../store';
import { webChatKeys } from '../web-chat-key';
import type { Write } from './write-queue';

type StoredMessage = Omit<WebMessage, 'body'> & { body: string };

export function createWebTables(
  db: Database.Database,
  { write, now }: { write: Write; now: () => number },
): Store['web'] {
  const insertSession = db.prepare(
    `INSERT INTO web_session (id, secret_hash, mode, locale, payload, created_at, touched_at)
     VALUES (@id, @secretHash, @mode, @locale, @payload, @createdAt, @createdAt)`,
  );
  const readSession = db.prepare<[string], WebSession>(
    'SELECT id, secret_hash AS secretHash, mode, locale, payload, created_at AS createdAt FROM web_session WHERE id = ?',
  );
  const nextSeq = db.prepare<[number, string], { seq: number }>(
    'UPDATE web_session SET last_seq = last_seq + 1, touched_at = ? WHERE id = ? RETURNING last_seq AS seq',
  );
  const insertMessage = db.prepare(
    'INSERT INTO web_message (session, seq, id, side, op, body) VALUES (@session, @seq, @id, @side, @op, @body)',
  );
  const readMessages = db.prepare<[string, number, number], StoredMessage>(
    'SELECT seq, id, side, op, body FROM web_message WHERE session = ? AND seq > ? ORDER BY seq LIMIT ?',
  );
  const forget = db.prepare('DELETE FROM web_message WHERE session = ?');
  const purge = db.prepare<[number, string], { id: string }>(
    'DELETE FROM web_session WHERE touched_at < ? AND mode IN (SELECT value FROM json_each(?)) RETURNING id',
  );
  const purgeDialogs = db.prepare('DELETE FROM dialog WHERE chat IN (SELECT value FROM json_each(?))');

  return {
    createSession: (session) => write(() => void insertSession.run(session)),
    session: async (id) => readSession.get(id) ?? null,
    append: (session, { id, side, op, body }) =>
      write(() => {
        const seq = nextSeq.get(now(), session)?.seq;
        if (seq === undefined) throw new DomainError('NOT_FOUND', { message: 'The web session is gone.' });
        insertMessage.run({ session, seq, id, side, op, body: JSON.stringify(body) });
        return seq;
      }),
    async after(session, seq, limit) {
      return readMessages.all(session, seq, limit).map((message) => ({ ...message, body: JSON.parse(message.body) }));
    },
    forget: (session) => write(() => void forget.run(session)),
    purge: (olderThanMs, modes) =>
      write(() => {
        const swept = purge.all(now() - olderThanMs, JSON.stringify(modes));
        purgeDialogs.run(JSON.stringify(webChatKeys(swept)));
        return swept.length;
      }),
  };
}
