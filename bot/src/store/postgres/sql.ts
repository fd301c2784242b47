import { DatabaseError, Pool, type PoolClient, types } from 'pg';

/** Our bigints are milliseconds and counters, far below 2^53. Set on our pool only. */
const int8 = 20;
const typesWithNumbers = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === int8 ? Number : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

export type Sql = {
  /** Rows of our own tables; the caller names their type beside the statement. */
  rows<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Rows touched. */
  run(text: string, values?: unknown[]): Promise<number>;
};
export type Database = Sql & {
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  end(): Promise<void>;
};

const connections = 10;
const waitMs = 5_000;
/** Nothing of ours takes long; a lock held by a dead network peer must not hold the bot. */
const statementMs = 15_000;

/** `onError`: an idle connection broke; the pool makes a new one by itself. */
export function openPool({ url, onError }: { url: string; onError(error: Error): void }): Database {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: waitMs,
    statement_timeout: statementMs,
    application_name: 'vitrina-bot',
    types: typesWithNumbers,
  });
  pool.on('error', onError);

  const transaction = async <T>(work: (sql: Sql) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let broken: Error | undefined;
    const noteBroken = (error: Error) => {
      broken ??= error;
    };
    // The pool listens to idle clients only, and an error nobody listens to ends the process.
    client.on('error', noteBroken);
    try {
      await client.query('BEGIN');
      const result = await work(toSql(client));
      await client.query('COMMIT');
      return result;
    } catch (error) {
      await client.query('ROLLBACK').catch(noteBroken);
      throw error;
    } finally {
      client.off('error', noteBroken);
      client.release(broken);
    }
  };
  return { ...toSql(pool), transaction, end: () => pool.end() };
}

function toSql(client: Pool | PoolClient): Sql {
  return {
    async rows<Row extends object>(text: string, values: unknown[] = []) {
      return (await client.query<Row>(text, values)).rows;
    },
    run: async (text, values = []) => (await client.query(text, values)).rowCount ?? 0,
  };
}

/** The server refused what a row says (SQLSTATE 22 data, 23 constraint), not that it could not work. */
export function isAboutRow(error: unknown): boolean {
  return error instanceof DatabaseError && /^2[23]/.test(error.code ?? '');
}
