import Database from 'better-sqlite3';
import type { Config } from '@vitrina/config';
import { Client } from 'pg';

export type Row = Record<string, unknown>;
/** One statement with `$1`, `$2` … in their order, each once. */
export type RunStatement = (sql: string, values?: (string | number)[]) => Promise<Row[]>;

/** A connection of either database for as long as the work lasts. */
export async function withDatabase<T>(
  database: Config['database'],
  work: (run: RunStatement) => Promise<T>,
): Promise<T> {
  return database.client === 'sqlite' ? withSqlite(database.file, work) : withPostgres(database.url, work);
}

async function withSqlite<T>(file: string, work: (run: RunStatement) => Promise<T>): Promise<T> {
  const db = new Database(file, { fileMustExist: true });
  try {
    return await work(async (sql, values = []) => {
      const statement = db.prepare<(string | number)[], Row>(sql.replace(/\$\d+/g, '?'));
      if (statement.reader) return statement.all(...values);
      statement.run(...values);
      return [];
    });
  } finally {
    db.close();
  }
}

async function withPostgres<T>(url: string, work: (run: RunStatement) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(async (sql, values = []) => (await client.query<Row>(sql, values)).rows);
  } finally {
    await client.end();
  }
}
