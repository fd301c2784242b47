import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { privateFolder } from './private-folder';

const DAY_MS = 86_400_000;

/**
 * Bytes without a row: a program killed after a person was erased but before the disk was, or between bytes and row of
 * an upload. A day old, so that an upload under way is never taken for one. Folders are not ours: the bot keeps what
 * browsers upload in one of its own. A file that cannot be deleted holds nobody up. Returns how many files went.
 */
export async function deleteOrphanFiles(strapi: Core.Strapi, { limit }: { limit: number }): Promise<number> {
  const folder = privateFolder(strapi);
  const names = await fileNames(folder);
  const rows: { id: string }[] = await strapi.db.connection('private_file').select('id');
  const known = new Set(rows.map(({ id }) => id));
  let deleted = 0;
  for (const name of names) {
    if (deleted === limit) break;
    if (known.has(name)) continue;
    const isGone = await deleteOld(join(folder, name)).catch(() => {
      strapi.log.error('A file without a row was not deleted');
      return false;
    });
    if (isGone) deleted += 1;
  }
  return deleted;
}

async function fileNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/** `false` = it is young, or somebody else was first. */
async function deleteOld(path: string): Promise<boolean> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!found || found.mtimeMs > Date.now() - DAY_MS) return false;
  await rm(path, { force: true });
  return true;
}
