import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Config, loadConfig } from '@vitrina/config';
import { createBackup, releaseHeld, restoreBackup } from '../../../../database/src';

const NOW = new Date('2026-11-20T12:00:00Z');
const HOUR = 3_600_000;

function newConfig(env: Record<string, string> = {}): Config {
  const root = mkdtempSync(join(tmpdir(), 'vitrina-backup-'));
  return loadConfig(
    { DATA_DIR: join(root, 'data'), CMS_API_TOKEN: 'x'.repeat(40), ENCRYPTION_KEY: 'y'.repeat(40), ...env },
    { root },
  );
}

const fileOf = (database: Config['database']) => (database.client === 'sqlite' ? database.file : '');

/** An installation with a delivery that is due and one that is not, a message in the inbox, a picture and a client's file. */
function install(): Config {
  const config = newConfig();
  mkdirSync(join(config.dataDir, 'private', 'ab'), { recursive: true });
  mkdirSync(join(config.root, 'public', 'uploads'), { recursive: true });
  writeFileSync(join(config.root, 'public', 'uploads', 'start.png'), 'picture');
  writeFileSync(join(config.dataDir, 'private', 'ab', 'passport'), 'private');
  const cms = new Database(fileOf(config.database));
  cms.exec(`pragma journal_mode = wal; create table deliveries (id integer primary key, state text, reason text, due_at integer, leased_by text, lease_until integer);
    create table number_sequence (scope text, year integer, last integer, primary key (scope, year));
    insert into number_sequence values ('application', 2026, 12);
    insert into deliveries (state, due_at) values ('planned', ${NOW.getTime() - HOUR}), ('leased', ${NOW.getTime() - HOUR}), ('planned', ${NOW.getTime() + HOUR}), ('sent', 0)`);
  cms.close();
  const bot = new Database(fileOf(config.botDatabase));
  bot.exec(`create table inbox (state text, ended_at integer, error text); create table chat_queue (chat text);
    insert into inbox (state) values ('waiting'), ('done'); insert into chat_queue values ('telegram:1')`);
  bot.close();
  return config;
}

const statesOf = (config: Config) => {
  const cms = new Database(fileOf(config.database), { readonly: true });
  const rows = cms
    .prepare<[], { state: string; reason: string | null }>('select state, reason from deliveries order by id')
    .all();
  cms.close();
  return rows.map(({ state, reason }) => `${state}:${reason ?? ''}`);
};

const numbersOf = (config: Config) => {
  const cms = new Database(fileOf(config.database), { readonly: true });
  const rows = cms.prepare<[], { year: number; last: number }>('select year, last from number_sequence order by year');
  const counts = Object.fromEntries(rows.all().map(({ year, last }) => [year, last]));
  cms.close();
  return counts;
};

const change = (config: Config, sql: string) => {
  const cms = new Database(fileOf(config.database));
  cms.exec(sql);
  cms.close();
};

describe('backup and restore on SQLite', () => {
  const backup = (config: Config, dir = join(config.root, 'copy')) =>
    createBackup({ config, dir, now: NOW, env: { PATH: '/nowhere' } }).then((manifest) => ({ dir, manifest }));
  const restore = (config: Config, dir: string) => restoreBackup({ config, dir, now: NOW, env: {} });

  it('brings back the database, the bot’s store, uploads and private files', async () => {
    const config = install();
    const { dir, manifest } = await backup(config);
    const before = new Database(fileOf(config.database));
    before.exec("update deliveries set state = 'changed'");
    before.close();
    rmSync(join(config.dataDir, 'private'), { recursive: true });
    const uploads = join(config.root, 'public', 'uploads');
    writeFileSync(join(uploads, 'start.png'), 'other');
    const folder = statSync(uploads).ino;

    const restored = await restore(config, dir);
    expect(manifest.databases).toEqual({ cms: 'sqlite', bot: 'sqlite' });
    expect(readFileSync(join(config.root, 'public', 'uploads', 'start.png'), 'utf8')).toBe('picture');
    expect(readFileSync(join(config.dataDir, 'private', 'ab', 'passport'), 'utf8')).toBe('private');
    expect(readdirSync(restored.former ?? '').sort()).toEqual(['bot.db', 'cms.db', 'uploads']);
    // A volume is mounted there in a container: only what it holds may go.
    expect(statSync(uploads).ino).toBe(folder);
  });

  it('sends nothing overdue before a person confirms', async () => {
    const config = install();
    const { dir } = await backup(config);
    const { held } = await restore(config, dir);
    expect(held).toEqual({ deliveries: 2, updates: 1 });
    expect(statesOf(config)).toEqual(['skipped:restored', 'skipped:restored', 'planned:', 'sent:']);
    expect(await releaseHeld(config)).toBe(2);
    expect(statesOf(config)).toEqual(['planned:', 'planned:', 'planned:', 'sent:']);
  });

  it('copies a database that is being written', async () => {
    const config = install();
    const writer = new Database(fileOf(config.database));
    writer.exec("begin immediate; insert into deliveries (state, due_at) values ('planned', 1)");
    const { dir } = await backup(config);
    writer.exec('commit');
    writer.close();
    const copy = new Database(join(dir, 'cms.db'), { readonly: true });
    expect(copy.prepare('select count(*) as count from deliveries').get()).toEqual({ count: 4 });
    copy.close();
  });

  it('copies the bot’s store before the CMS: what is handed over meanwhile is in one of them', async () => {
    const config = install();
    for (const end of ['-wal', '-shm']) rmSync(`${fileOf(config.database)}${end}`, { force: true });
    writeFileSync(fileOf(config.database), 'no database');
    await expect(backup(config)).rejects.toThrow();
    expect(readdirSync(join(config.root, 'copy'))).toContain('bot.db');
  });

  it('refuses while a program runs', async () => {
    const config = install();
    const { dir } = await backup(config);
    mkdirSync(join(config.dataDir, 'run'), { recursive: true });
    writeFileSync(join(config.dataDir, 'run', 'bot.pid'), String(process.pid));
    await expect(restore(config, dir)).rejects.toMatchObject({ code: 'BACKUP_RUNNING', details: { part: 'bot' } });
  });

  it.each([
    ['cms', (config: Config) => join(config.dataDir, 'cms.lock')],
    ['bot', (config: Config) => `${fileOf(config.botDatabase)}.lock`],
  ])('refuses while the %s holds its lock, without a process id', async (part, lockOf) => {
    const config = install();
    const { dir } = await backup(config);
    const lock = new Database(lockOf(config));
    lock.exec('begin exclusive');
    await expect(restore(config, dir)).rejects.toMatchObject({ code: 'BACKUP_IN_USE', details: { part } });
    lock.close();
    await expect(restore(config, dir)).resolves.toMatchObject({ createdAt: NOW.toISOString() });
  });

  it('goes on counting where the replaced database stood', async () => {
    const config = install();
    const { dir } = await backup(config);
    change(config, 'update number_sequence set last = 40');
    await restore(config, dir);
    expect(numbersOf(config)).toEqual({ 2026: 40 });
  });

  it('leaves a gap when nothing shows how many numbers were given since the copy', async () => {
    const config = install();
    const { dir } = await backup(config);
    rmSync(config.dataDir, { recursive: true });
    await restoreBackup({ config, dir, now: new Date('2027-01-05T00:00:00Z'), env: {} });
    expect(numbersOf(config)).toEqual({ 2026: 1012, 2027: 1000 });
  });

  it('refuses a damaged copy and changes nothing', async () => {
    const config = install();
    const { dir } = await backup(config);
    writeFileSync(join(dir, 'private', 'ab', 'passport'), 'forged');
    await expect(restore(config, dir)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
    expect(statesOf(config)).toEqual(['planned:', 'leased:', 'planned:', 'sent:']);
  });

  it('refuses a folder that is no backup, and a backup into a folder that is not empty', async () => {
    const config = install();
    const { dir } = await backup(config);
    await expect(backup(config, dir)).rejects.toMatchObject({ code: 'BACKUP_EXISTS' });
    await expect(restore(config, config.dataDir)).rejects.toMatchObject({ code: 'BACKUP_NOT_FOUND' });
  });

  it('says which tool is missing for PostgreSQL', async () => {
    const config = newConfig({ DATABASE_URL: 'postgres://user:secret@127.0.0.1:1/vitrina' });
    await expect(backup(config)).rejects.toMatchObject({ code: 'BACKUP_TOOL_MISSING', details: { tool: 'pg_dump' } });
  });

  it('does not bring a SQLite copy into PostgreSQL', async () => {
    const { dir } = await backup(install());
    const config = newConfig({ DATABASE_URL: 'postgres://user:secret@127.0.0.1:1/vitrina' });
    await expect(restore(config, dir)).rejects.toMatchObject({ code: 'BACKUP_OTHER_DATABASE' });
  });
});
