import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Pack } from '../pack';
import { packFiles } from './pack-files';

/** Writes a pack's folder; what an earlier pack left there is removed. Returns the paths written, inside `dir`. */
export function writePack(pack: Pack, dir: string): string[] {
  const files = packFiles(pack);
  mkdirSync(dir, { recursive: true });
  for (const old of readdirSync(dir)) {
    if (old === 'media' || old.endsWith('.yaml')) rmSync(join(dir, old), { recursive: true });
  }
  for (const { path, contents } of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), contents);
  }
  return files.map(({ path }) => path);
}
