import { type DatabaseConfig, SQLITE_PRAGMAS } from '@vitrina/config';

/** The part of a better-sqlite3 connection that is used here. */
type SqliteConnection = { pragma(text: string): unknown };
type Done = (error: Error | null, connection: SqliteConnection) => void;

/** knex settings for Strapi. SQLite has one connection by design; PostgreSQL's pool is shared by every request. */
export function createDatabaseConnection(database: DatabaseConfig) {
  if (database.client === 'sqlite') {
    return {
      client: 'sqlite',
      connection: { filename: database.file },
      useNullAsDefault: true,
      pool: { afterCreate: setPragmas },
    };
  }
  return {
    client: 'postgres',
    // The name by which a restore sees that a CMS works on this database, on whatever machine.
    connection: { connectionString: database.url, application_name: 'vitrina-cms' },
    acquireConnectionTimeout: 10_000,
    pool: { min: 2, max: 20 },
  };
}

function setPragmas(connection: SqliteConnection, done: Done): void {
  try {
    for (const pragma of SQLITE_PRAGMAS) connection.pragma(pragma);
    done(null, connection);
  } catch (error) {
    done(error instanceof Error ? error : new Error(String(error)), connection);
  }
}
