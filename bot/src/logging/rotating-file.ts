import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';

const defaultLimit = 20 * 1024 * 1024;

/** A log file of at most `limit` bytes and the five before it (`bot.log`, `bot.log.1` …). Lines are written at once: the last ones before a crash matter most. */
export function createRotatingFile(file: string, limit = defaultLimit): { write(line: string): void } {
  mkdirSync(path.dirname(file), { recursive: true });
  let descriptor = openSync(file, 'a', 0o640);
  let size = statSync(file).size;

  return {
    write(line) {
      if (size > 0 && size + Buffer.byteLength(line) > limit) {
        closeSync(descriptor);
        shift(file);
        descriptor = openSync(file, 'a', 0o640);
        size = 0;
      }
      size += writeSync(descriptor, line);
    },
  };
}

function shift(file: string): void {
  for (const index of [4, 3, 2, 1, 0]) {
    const from = index === 0 ? file : `${file}.${index}`;
    try {
      renameSync(from, `${file}.${index + 1}`);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  }
}
