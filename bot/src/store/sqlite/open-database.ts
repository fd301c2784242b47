import Database from 'better-sqlite3';
import { SQLITE_PRAGMAS } from '@vitrina/config';
import { DomainError } from '../../errors/domain-error';
import { sqliteMigrations } from './migrations';

/** Marks the file as a bot store ("VTRB"). */
const applicationId = 0x56545242;

/** Opens, checks that the file is ours and not from a newer version, and brings the schema up to date. */
export function openDatabase(file: string): Database.Database {
  const db = new Database(file);
  try {
    for (const pragma of SQLITE_PRAGMAS) db.pragma(pragma);
    assertOurs(db, file);
    migrate(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function assertOurs(db: Database.Database, file: string): void {
  const found = Number(db.pragma('application_id', { simple: true }));
  if (found === applicationId) return;
  const tables = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM sqlite_master').get()?.count ?? 0;
  if (found !== 0 || tables > 0) {
    throw new DomainError('STORE_FOREIGN', {
      message: 'The file of the bot store is some other database.',
      details: { file },
    });
  }
  db.pragma(`application_id = ${applicationId}`);
}

function migrate(db: Database.Database): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  const newest = sqliteMigrations.at(-1)?.version ?? 0;
  if (version > newest) {
    throw new DomainError('STORE_NEWER', {
      message: 'The bot store was written by a newer version of the program.',
      details: { version, newest },
    });
  }
  for (const migration of sqliteMigrations.filter((step) => step.version > version)) {
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
}
