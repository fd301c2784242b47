import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Config } from '@vitrina/config';
import { BackupError } from './backup-error';
import { runningPart } from './running-part';
import { withDatabase } from './run-statement';

type Part = 'cms' | 'bot';
export type Held = { release(): void };

/**
 * Nothing may run on the data that are replaced. A program is known by its process id in `DATA_DIR/run`, by the lock it keeps
 * beside its SQLite file (taken here, so that none starts meanwhile) and by its connections to PostgreSQL, from whatever
 * machine. Throws `BACKUP_RUNNING` or `BACKUP_IN_USE`.
 */
export async function holdInstallation(config: Pick<Config, 'dataDir' | 'database' | 'botDatabase'>): Promise<Held> {
  const running = runningPart(config.dataDir);
  if (running) throw new BackupError('BACKUP_RUNNING', { part: running.part, pid: String(running.pid) });
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const locks: Database.Database[] = [];
  const release = () => locks.forEach((lock) => lock.close());
  try {
    if (config.database.client === 'sqlite') locks.push(takeLock(join(config.dataDir, 'cms.lock'), 'cms'));
    else await assertNobodyConnected(config.database.url);
    if (config.botDatabase.client === 'sqlite') locks.push(takeLock(`${config.botDatabase.file}.lock`, 'bot'));
    else await assertNobodyConnected(config.botDatabase.url);
    return { release };
  } catch (error) {
    release();
    throw error;
  }
}

/** The same lock the program takes when it starts. */
function takeLock(file: string, part: Part): Database.Database {
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.exec('begin exclusive');
    return lock;
  } catch (cause) {
    lock.close();
    throw new BackupError('BACKUP_IN_USE', { part, where: file }, cause);
  }
}

/** Both programs name themselves to the server. */
async function assertNobodyConnected(url: string): Promise<void> {
  const rows = await withDatabase({ client: 'postgres', url }, (run) =>
    run(`select application_name as name from pg_stat_activity
         where datname = current_database() and application_name like 'vitrina-%' limit 1`),
  );
  const name = rows[0]?.name;
  if (typeof name !== 'string') return;
  throw new BackupError('BACKUP_IN_USE', {
    part: name.startsWith('vitrina-cms') ? 'cms' : 'bot',
    where: new URL(url).host,
  });
}
