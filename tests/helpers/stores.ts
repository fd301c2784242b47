import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createPostgresStore } from '../../bot/src/store/postgres/create-postgres-store';
import { createSqliteStore } from '../../bot/src/store/sqlite/create-sqlite-store';
import type { Store } from '../../bot/src/store/store';
import { startPostgres, stopPostgres } from './postgres';

export type StoreKind = 'sqlite' | 'postgres';
/** A place of a store: opening it again is a restart. */
export type StorePlace = { open(now?: () => number): Promise<Store>; remove(): Promise<void> };

export async function createStorePlace(kind: StoreKind): Promise<StorePlace> {
  if (kind === 'postgres') {
    const url = await (await startPostgres()).createDatabase();
    return { open: (now) => createPostgresStore({ url, now }), remove: async () => undefined };
  }
  const directory = mkdtempSync(path.join(tmpdir(), 'vitrina-store-'));
  const file = path.join(directory, 'bot.sqlite');
  return {
    open: (now) => createSqliteStore({ file, now }),
    remove: async () => rmSync(directory, { recursive: true, force: true }),
  };
}

/** For `afterAll` of files that use `postgres`. */
export const stopStores = stopPostgres;
