import type { ChatClaim, PlayedRow, Store } from '../store';
import type { Sql } from './sql';

/**
 * Every statement begins with the owner's row: a stale fence finds none, and then nothing else happens either. It is locked
 * before rows are judged: an erase of the chat may be ending some of them at this moment, and each is counted down once.
 */
const ours = 'chat = $1 AND owner = $2 AND fence = $3';
const held = `held AS (SELECT chat FROM bot.chat_queue WHERE ${ours} FOR UPDATE)`;
const countedDown = `counted AS (
       UPDATE bot.chat_queue SET waiting = waiting - (SELECT count(*) FROM ended)::integer, due_at = $5
       FROM held WHERE chat_queue.chat = held.chat
     )`;

/** Done mark, dialog and writes in one statement, hence one round trip and one commit. */
export async function finishRow(sql: Sql, end: { claim: ChatClaim; played: PlayedRow; now: number }): Promise<boolean> {
  const { claim, played, now } = end;
  const { row, dialog, writes, also = [] } = played;
  const seqs = [row.seq, ...also];
  const [result] = await sql.rows<{ owned: number }>(
    `WITH ${held}, ended AS (
       UPDATE bot.inbox SET state = 'done', body = NULL, ended_at = $5, error = NULL, attempts = attempts + 1
       FROM held WHERE seq = ANY ($4::bigint[]) AND state = 'waiting' RETURNING seq
     ), ${countedDown}, written AS (
       INSERT INTO bot.dialog (chat, body, updated_at) SELECT chat, $6, $5 FROM held WHERE $6::text IS NOT NULL
       ON CONFLICT (chat) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at
     ), dropped AS (
       DELETE FROM bot.dialog USING held WHERE dialog.chat = held.chat AND $7
     ), queued AS (
       INSERT INTO bot.outbox (key, kind, chat, body, due_at)
       SELECT fresh.key, fresh.kind, coalesce(fresh.chat, held.chat), fresh.body, $5
       FROM held, unnest($8::text[], $9::text[], $10::text[], $11::text[]) WITH ORDINALITY
         AS fresh (key, kind, chat, body, place) ORDER BY place
       ON CONFLICT (key) DO NOTHING
     ) SELECT count(*)::integer AS owned FROM held`,
    [
      claim.chat,
      claim.owner,
      claim.fence,
      seqs,
      now,
      dialog === undefined || dialog === null ? null : JSON.stringify(dialog),
      dialog === null,
      writes.map(({ key }) => key),
      writes.map(({ kind }) => kind),
      writes.map(({ chat }) => chat ?? null),
      writes.map(({ body }) => JSON.stringify(body)),
    ],
  );
  return result?.owned === 1;
}

export async function failRow(
  sql: Sql,
  end: { claim: ChatClaim; outcome: Parameters<Store['inbox']['fail']>[1]; now: number },
): Promise<void> {
  const { claim, outcome, now } = end;
  const owner = [claim.chat, claim.owner, claim.fence];
  if ('dead' in outcome) {
    await sql.run(
      `WITH ${held}, ended AS (
         UPDATE bot.inbox SET state = 'dead', ended_at = $5, error = $6, attempts = attempts + 1
         FROM held WHERE seq = $4 AND state = 'waiting' RETURNING seq
       ), ${countedDown} SELECT 1 FROM held`,
      [...owner, outcome.row.seq, now, outcome.error],
    );
    return;
  }
  await sql.run(
    `WITH owned AS (UPDATE bot.chat_queue SET due_at = $5 WHERE ${ours} RETURNING chat)
     UPDATE bot.inbox SET attempts = attempts + $6, error = $7 FROM owned WHERE seq = $4 AND state = 'waiting'`,
    [...owner, outcome.row.seq, now + outcome.delayMs, outcome.counted ? 1 : 0, outcome.error],
  );
}
