import { randomBytes } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { assertFile } from '../domain/assert-file';
import { privateFolder } from './private-folder';

export type StoredFile = { id: string; mime: string; size: number; url: null };

/**
 * Keeps a client's file (DESIGN 7): `DATA_DIR/private/<random>`, readable by this program only, its bytes on the disk
 * before the row that names it. A row that cannot be written leaves no file behind.
 */
export async function storePrivateFile(
  strapi: Core.Strapi,
  { bytes, identity, name }: { bytes: Buffer; identity: string; name: string },
): Promise<StoredFile> {
  const mime = assertFile(bytes);
  const id = randomBytes(18).toString('base64url');
  const folder = privateFolder(strapi);
  const path = join(folder, id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await writeDurably(path, bytes);
    const row = { id, identity, name: name.slice(0, 255), mime, size: bytes.length, stored_at: new Date() };
    await strapi.db.connection('private_file').insert(row);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { id, mime, size: bytes.length, url: null };
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
