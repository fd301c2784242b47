import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A program that runs on this data folder, by the process ids it leaves there; null = none. */
export function runningPart(dataDir: string): { part: 'cms' | 'bot'; pid: number } | null {
  for (const part of ['cms', 'bot'] as const) {
    const pid = readPid(join(dataDir, 'run', `${part}.pid`));
    if (pid !== null && isAlive(pid)) return { part, pid };
  }
  return null;
}

function readPid(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    // No file: nothing was started, or it was stopped as it should be.
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process still is a process.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
