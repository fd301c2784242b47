import { DomainError } from '../../errors/domain-error';
import { postgresMigrations } from './migrations';
import type { Database, Sql } from './sql';

/** Any number of ours (“VTRB”); only one process migrates at a time. */
export const advisoryClass = 0x56545242;
const migrationLock = 0;

/** Makes the schema `bot`, or brings it up to date. Refuses a schema that is not ours, or newer than this program. */
export async function migrate(db: Database): Promise<void> {
  await db.transaction(async (sql) => {
    await sql.run('SELECT pg_advisory_xact_lock($1, $2)', [advisoryClass, migrationLock]);
    await assertOurs(sql);
    await sql.run('CREATE SCHEMA IF NOT EXISTS bot');
    await sql.run(
      'CREATE TABLE IF NOT EXISTS bot.migration (version integer PRIMARY KEY, name text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const [row] = await sql.rows<{ version: number }>('SELECT coalesce(max(version), 0) AS version FROM bot.migration');
    const version = row?.version ?? 0;
    const newest = postgresMigrations.at(-1)?.version ?? 0;
    if (version > newest) {
      throw new DomainError('STORE_NEWER', {
        message: 'The bot store was written by a newer version of the program.',
        details: { version, newest },
      });
    }
    for (const migration of postgresMigrations.filter((step) => step.version > version)) {
      await sql.run(migration.sql);
      await sql.run('INSERT INTO bot.migration (version, name) VALUES ($1, $2)', [migration.version, migration.name]);
    }
  });
}

async function assertOurs(sql: Sql): Promise<void> {
  const tables = await sql.rows<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'bot'`);
  if (tables.length > 0 && !tables.some(({ name }) => name === 'migration')) {
    throw new DomainError('STORE_FOREIGN', {
      message: 'The schema "bot" of this database belongs to another program.',
    });
  }
}
