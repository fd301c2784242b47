import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const made: string[] = [];

/** A new empty folder; all of them are deleted when the bench ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'vitrina-bench-'));
  made.push(folder);
  return folder;
}

process.once('exit', () => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
