import Database from 'better-sqlite3';
import { DomainError } from '../../errors/domain-error';

/** A restart may overlap the last moments of the former process. */
const defaultWaitMs = 5_000;

/**
 * Keeps a second process away from the store: chat ownership lives in memory. An exclusive transaction on an empty
 * database beside it is a lock the operating system drops by itself when the process dies.
 */
export function lockFile(file: string, { waitMs = defaultWaitMs } = {}): { release(): void } {
  const lock = new Database(`${file}.lock`, { timeout: waitMs });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new DomainError('STORE_IN_USE', {
      message: 'Another running bot uses the same store file.',
      details: { file },
      cause,
    });
  }
  return { release: () => lock.close() };
}
