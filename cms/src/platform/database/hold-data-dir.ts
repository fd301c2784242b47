import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Config } from '@vitrina/config';
import { DomainError } from '../../shared/domain-error';

/** A killed process loses its lock at once; a stopping one needs a moment. */
const WAIT_MS = 5_000;

/** Referred to as long as the process lives: a collected connection would open the lock. */
export let held: Database.Database | undefined;

/**
 * One SQLite database belongs to one process: the second would see "database is locked" in the middle of a sale. The
 * lock is the operating system's, on a file of its own, so it goes with the process however that ends. On PostgreSQL
 * several instances are welcome.
 */
export function holdDataDir({ database, dataDir }: Config): void {
  if (database.client !== 'sqlite') return;
  const lock = new Database(join(dataDir, 'cms.lock'), { timeout: WAIT_MS });
  try {
    lock.exec('begin exclusive');
    held = lock;
  } catch (cause) {
    throw new DomainError('DATA_DIR_IN_USE', {
      message: `Another CMS process works in ${dataDir}: stop it first, or use PostgreSQL for several.`,
      cause,
    });
  }
}
