import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Anybody may ask `/health`: the disk is written to once in that time, whoever asks. */
const rememberMs = 10_000;
/** An empty file can be made on a full disk too. */
const probe = Buffer.alloc(64 * 1024);

export type DiskCheck = () => Promise<string | null>;

/** Says why the folder takes no writes (`ENOSPC`, `EROFS` …); null = it does. */
export function createDiskCheck(folder: string, now: () => number = Date.now): DiskCheck {
  let last: { at: number; verdict: Promise<string | null> } | null = null;
  return () => {
    if (last === null || now() - last.at > rememberMs) last = { at: now(), verdict: write(folder) };
    return last.verdict;
  };
}

async function write(folder: string): Promise<string | null> {
  const file = join(folder, `.disk-probe-${process.pid}`);
  try {
    await writeFile(file, probe, { mode: 0o600 });
    return null;
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown';
  } finally {
    await rm(file, { force: true }).catch(() => undefined);
  }
}
