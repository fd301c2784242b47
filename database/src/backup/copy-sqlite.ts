import Database from 'better-sqlite3';
import { BackupError } from './backup-error';

/** More than any database has: one step copies it whole, so that a busy writer cannot make it begin again for ever. */
const ALL_PAGES = 0x7fffffff;

/** A consistent copy while the program goes on writing (SQLite's online backup), read back before it counts. */
export async function copySqlite(from: string, to: string): Promise<void> {
  const source = new Database(from, { readonly: true, fileMustExist: true, timeout: 10_000 });
  try {
    await source.backup(to, { progress: () => ALL_PAGES });
  } finally {
    source.close();
  }
  assertSound(to);
}

export function assertSound(file: string): void {
  const copy = new Database(file, { fileMustExist: true });
  try {
    // Without a write-ahead log beside it the copy is one file.
    copy.pragma('journal_mode = DELETE');
    const answer: unknown = copy.pragma('integrity_check', { simple: true });
    if (answer !== 'ok') throw new BackupError('BACKUP_DAMAGED', { file });
  } finally {
    copy.close();
  }
}
