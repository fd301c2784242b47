import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Config } from '@vitrina/config';
import { createSqliteStore } from '../store/sqlite/create-sqlite-store';
import type { Store } from '../store/store';

/** SQLite file or PostgreSQL, as configured; the other one's library is not loaded. */
export async function openStore(
  { botDatabase }: Pick<Config, 'botDatabase'>,
  onError: (error: unknown) => void,
): Promise<Store> {
  if (botDatabase.client === 'sqlite') {
    mkdirSync(path.dirname(botDatabase.file), { recursive: true, mode: 0o700 });
    return createSqliteStore({ file: botDatabase.file });
  }
  const { createPostgresStore } = await import('../store/postgres/create-postgres-store');
  return createPostgresStore({ url: botDatabase.url, onError });
}
