import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { assertFile } from '../../private-file/domain/assert-file';

const entrySchema = z.object({ id: z.coerce.string(), url: z.string() });
const uploadedSchema = z.tuple([entrySchema], entrySchema);

/** A picture of staff becomes an entry of the media library (C7). */
export async function storeMedia(strapi: Core.Strapi, { bytes, name }: { bytes: Buffer; name: string }) {
  const mime = assertFile(bytes);
  const folder = await mkdtemp(join(tmpdir(), 'vitrina-media-'));
  try {
    const filepath = join(folder, 'upload');
    await writeFile(filepath, bytes);
    const file = { filepath, originalFilename: name, mimetype: mime, size: bytes.length };
    const uploaded: unknown = await strapi.plugin('upload').service('upload').upload({ data: {}, files: file });
    const [{ id, url }] = uploadedSchema.parse(uploaded);
    return { id, mime, size: bytes.length, url };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
