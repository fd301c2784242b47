import { type Accepted, countAccepted } from '../count-accepted';
import type { InboxRow } from '../store';
import type { Sql } from './sql';

export type AcceptCall = { rows: InboxRow[]; limit: number };

/**
 * Stores the rows of several calls in one transaction. The chats are locked first, in one order: rows of a chat get their
 * `seq` one transaction after another, so a later one never becomes visible before an earlier one.
 */
export async function acceptRows(sql: Sql, calls: AcceptCall[], now: number): Promise<Accepted[]> {
  const rows = calls.flatMap((call) => call.rows);
  const waiting = await lockChats(sql, rows, now);
  const known = await knownKeys(sql, rows);
  const stored: (InboxRow & { state: 'waiting' | 'dropped' })[] = [];
  const added = new Map<string, number>();

  const acceptOne = (row: InboxRow, limit: number): 'accepted' | 'repeated' | 'dropped' => {
    const key = `${row.bot} ${row.id}`;
    if (known.has(key)) return 'repeated';
    known.add(key);
    const count = (waiting.get(row.chat) ?? 0) + (added.get(row.chat) ?? 0);
    if (count >= limit) {
      stored.push({ ...row, body: null, state: 'dropped' });
      return 'dropped';
    }
    stored.push({ ...row, state: 'waiting' });
    added.set(row.chat, (added.get(row.chat) ?? 0) + 1);
    return 'accepted';
  };
  const results = calls.map((call) => countAccepted(call.rows, (row) => acceptOne(row, call.limit)));
  await insertRows(sql, stored, now);
  await countWaiting(sql, added);
  await forgetIdle(
    sql,
    [...waiting.keys()].filter((chat) => waiting.get(chat) === 0 && !added.has(chat)),
  );
  return results;
}

async function lockChats(sql: Sql, rows: InboxRow[], now: number): Promise<Map<string, number>> {
  const lanes = new Map(rows.map(({ chat, lane }) => [chat, lane]));
  const chats = [...lanes.keys()].sort();
  const locked = await sql.rows<{ chat: string; waiting: number }>(
    `INSERT INTO bot.chat_queue (chat, lane, waiting, due_at)
     SELECT chat, lane, 0, $3 FROM unnest($1::text[], $2::text[]) AS fresh (chat, lane)
     ON CONFLICT (chat) DO UPDATE SET waiting = chat_queue.waiting RETURNING chat, waiting`,
    [chats, chats.map((chat) => lanes.get(chat)), now],
  );
  return new Map(locked.map(({ chat, waiting }) => [chat, waiting]));
}

async function knownKeys(sql: Sql, rows: InboxRow[]): Promise<Set<string>> {
  const found = await sql.rows<{ bot: string; id: string }>(
    `SELECT bot, id FROM bot.inbox JOIN unnest($1::text[], $2::text[]) AS asked (bot, id) USING (bot, id)`,
    [rows.map(({ bot }) => bot), rows.map(({ id }) => id)],
  );
  return new Set(found.map(({ bot, id }) => `${bot} ${id}`));
}

async function insertRows(sql: Sql, rows: (InboxRow & { state: string })[], now: number): Promise<void> {
  if (rows.length === 0) return;
  await sql.run(
    `INSERT INTO bot.inbox (bot, id, chat, lane, body, state, received_at, ended_at)
     SELECT bot, id, chat, lane, body, state, $7::bigint, CASE state WHEN 'dropped' THEN $7::bigint END
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
       WITH ORDINALITY AS fresh (bot, id, chat, lane, body, state, place) ORDER BY place`,
    [
      rows.map(({ bot }) => bot),
      rows.map(({ id }) => id),
      rows.map(({ chat }) => chat),
      rows.map(({ lane }) => lane),
      rows.map(({ body, state }) => (state === 'dropped' ? null : JSON.stringify(body))),
      rows.map(({ state }) => state),
      now,
    ],
  );
}

async function countWaiting(sql: Sql, added: Map<string, number>): Promise<void> {
  await sql.run(
    `UPDATE bot.chat_queue SET waiting = waiting + fresh.count
     FROM unnest($1::text[], $2::integer[]) AS fresh (chat, count) WHERE chat_queue.chat = fresh.chat`,
    [[...added.keys()], [...added.values()]],
  );
}

/** Locking made a row for chats that got nothing (everything repeated) and have nothing. */
async function forgetIdle(sql: Sql, chats: string[]): Promise<void> {
  if (chats.length === 0) return;
  await sql.run('DELETE FROM bot.chat_queue WHERE chat = ANY ($1::text[]) AND waiting = 0 AND owner IS NULL', [chats]);
}
