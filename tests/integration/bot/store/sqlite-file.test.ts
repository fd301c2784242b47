import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { lockFile } from '../../../../bot/src/store/sqlite/lock-file';
import { openDatabase } from '../../../../bot/src/store/sqlite/open-database';
import { createSqliteStore } from '../../../../bot/src/store/sqlite/create-sqlite-store';

describe('createSqliteStore', () => {
  let directory: string;
  let file: string;
  beforeEach(() => {
    directory = mkdtempSync(path.join(tmpdir(), 'vitrina-store-'));
    file = path.join(directory, 'bot.sqlite');
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('is durable also when it is opened again', async () => {
    await (await createSqliteStore({ file })).close();
    const store = await createSqliteStore({ file });
    // 2 = FULL.
    await expect(store.settings()).resolves.toMatchObject({ journal_mode: 'wal', synchronous: '2', foreign_keys: '1' });
    await store.close();
  });

  it('refuses some other database', () => {
    new Database(file).exec('CREATE TABLE other (x)').close();
    expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: 'STORE_FOREIGN' }));
  });

  it('refuses a file of a newer version', () => {
    const db = openDatabase(file);
    db.pragma('user_version = 999');
    db.close();
    expect(() => openDatabase(file)).toThrow(expect.objectContaining({ code: 'STORE_NEWER' }));
  });

  it('has one owner', () => {
    const lock = lockFile(file, { waitMs: 10 });
    expect(() => lockFile(file, { waitMs: 10 })).toThrow(expect.objectContaining({ code: 'STORE_IN_USE' }));
    lock.release();
    lockFile(file, { waitMs: 10 }).release();
  });

  it('refuses only the write that is wrong when many are written together', async () => {
    const store = await createSqliteStore({ file });
    const good = store.kept.write('a', 1);
    const bad = store.web.append('no session', { id: 'x', side: 'client', op: 'send', body: {} });
    const other = store.kept.write('b', 2);
    await expect(bad).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await Promise.all([good, other]);
    await expect(Promise.all(['a', 'b'].map((key) => store.kept.read(key)))).resolves.toEqual([1, 2]);
    await store.close();
  });
});
