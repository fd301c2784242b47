import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { privateFolder } from './private-folder';

const DAY_MS = 86_400_000;

/**
 * Bytes without a row: a program killed after a person was erased but before the disk was, or between bytes and row of
 * an upload. A day old, so that an upload under way is never taken for one. Returns how many files went.
 */
export async function deleteOrphanFiles(strapi: Core.Strapi, { limit }: { limit: number }): Promise<number> {
  const folder = privateFolder(strapi);
  const names = await readdir(folder).catch(() => []);
  const rows: { id: string }[] = await strapi.db.connection('private_file').select('id');
  const known = new Set(rows.map(({ id }) => id));
  let deleted = 0;
  for (const name of names) {
    if (deleted === limit) break;
    const path = join(folder, name);
    if (known.has(name) || (await stat(path)).mtimeMs > Date.now() - DAY_MS) continue;
    await rm(path, { force: true });
    deleted += 1;
  }
  return deleted;
}
