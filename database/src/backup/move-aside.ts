import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Moves a file, or what a folder holds, into a folder of former data. The folder itself stays: in a container it is the mount
 * point of a volume, which can be neither renamed nor removed.
 */
export function moveAside(path: string, former: string): void {
  if (!existsSync(path)) return;
  const to = join(former, basename(path));
  if (!statSync(path).isDirectory()) return move(path, to);
  for (const name of readdirSync(path)) move(join(path, name), join(to, name));
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  try {
    renameSync(from, to);
  } catch (error) {
    // Uploads may be on a disk of their own.
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}
