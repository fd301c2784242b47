import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BackupManifest } from './backup-manifest';

/** Every file under a folder, with its size and checksum, sorted by path (with `/` on every system). */
export async function listFiles(dir: string): Promise<BackupManifest['files']> {
  const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const files: BackupManifest['files'] = [];
  for (const path of paths) {
    files.push({
      path: relative(dir, path).split(sep).join('/'),
      bytes: statSync(path).size,
      sha256: await checksum(path),
    });
  }
  return files;
}

/** Streamed: a database may be larger than memory. */
async function checksum(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
