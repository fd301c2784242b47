import Database from 'better-sqlite3';
import type { Config } from '@vitrina/config';
import { Client } from 'pg';

/** Reason of a delivery that waits for a person after a restore. */
export const HELD = 'restored';

/**
 * A copy knows nothing of what was sent after it was made. So whatever is due by now is held (`skipped`, reason `restored`), and
 * messages that waited in the bot's inbox are not played (`dead`): the people got their answers, or will write again. Applications
 * the bot has not handed over yet stay: they are never lost, and a repeat has no second effect.
 */
export async function holdOverdue(
  config: Pick<Config, 'database' | 'botDatabase'>,
  now: Date,
): Promise<{ deliveries: number; updates: number }> {
  const deliveries = await change(config.database, {
    table: 'deliveries',
    sqlite: [
      `update deliveries set state = 'skipped', reason = '${HELD}' where state in ('planned', 'leased') and due_at <= ?`,
      now.getTime(),
    ],
    // `due_at` is UTC in a column without a zone; compared with it as it comes, a moment loses its own offset.
    postgres: [
      `update deliveries set state = 'skipped', reason = '${HELD}'
       where state in ('planned', 'leased') and due_at <= ($1::timestamptz at time zone 'UTC')`,
      now,
    ],
  });
  const updates = await change(config.botDatabase, {
    table: 'inbox',
    sqlite: [`update inbox set state = 'dead', ended_at = ?, error = '${HELD}' where state = 'waiting'`, now.getTime()],
    postgres: [
      `update bot.inbox set state = 'dead', ended_at = $1, error = '${HELD}' where state = 'waiting'`,
      now.getTime(),
    ],
  });
  await change(config.botDatabase, {
    table: 'chat_queue',
    sqlite: ['delete from chat_queue'],
    postgres: ['delete from bot.chat_queue'],
  });
  return { deliveries, updates };
}

/** A person has looked: what was held is sent after all. */
export function releaseHeld({ database }: Pick<Config, 'database'>): Promise<number> {
  const sql = `update deliveries set state = 'planned', reason = null, leased_by = null, lease_until = null where state = 'skipped' and reason = '${HELD}'`;
  return change(database, { table: 'deliveries', sqlite: [sql], postgres: [sql] });
}

type Statement = [sql: string, ...values: (number | Date)[]];
type Change = { table: string; sqlite: Statement; postgres: Statement };

/** Rows changed; 0 when the table was never made. */
async function change(database: Config['database'], { table, sqlite, postgres }: Change): Promise<number> {
  return database.client === 'sqlite'
    ? changeSqlite(database.file, table, sqlite)
    : changePostgres(database.url, table, postgres);
}

function changeSqlite(file: string, table: string, [sql, ...values]: Statement): number {
  const db = new Database(file);
  try {
    const known = db.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(table);
    return known ? db.prepare(sql).run(...values).changes : 0;
  } finally {
    db.close();
  }
}

async function changePostgres(url: string, table: string, [sql, ...values]: Statement): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const name = sql.includes(`bot.${table}`) ? `bot.${table}` : table;
    const known = await client.query('select to_regclass($1) as name', [name]);
    return known.rows[0]?.name ? ((await client.query(sql, values)).rowCount ?? 0) : 0;
  } finally {
    await client.end();
  }
}
