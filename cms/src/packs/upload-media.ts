import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { PackMedia } from '@vitrina/database';
import { isRow, type StrapiRow } from './from-strapi-row';
import type { MediaNames } from './media-names';

const mimeTypes: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.mp4': 'video/mp4',
};

/** Puts a pack's files into the media library; a file of the same contents is used again. Answers name → id. */
export async function uploadMedia(
  media: PackMedia[],
  names: MediaNames,
  { strapi }: { strapi: Core.Strapi },
): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  if (media.length === 0) return ids;
  const library: StrapiRow[] = await strapi.db.query('plugin::upload.file').findMany({ orderBy: { id: 'asc' } });
  const bySha = new Map<string, number>();
  for (const file of library) {
    const name = names.nameOf(file);
    const sha256 = name === null ? '' : names.sha256Of(name);
    if (sha256 !== '' && !bySha.has(sha256)) bySha.set(sha256, Number(file.id));
  }
  for (const item of media) {
    const id = bySha.get(item.sha256) ?? (await upload(item, { strapi }));
    bySha.set(item.sha256, id);
    ids.set(item.file, id);
  }
  return ids;
}

/**
 * The library's own steps without its "optimise" one, which would change the bytes: a pack that is exported must hold the
 * pictures it came with.
 */
async function upload({ file, alt, bytes }: PackMedia, { strapi }: { strapi: Core.Strapi }): Promise<number> {
  const dir = mkdtempSync(join(tmpdir(), 'vitrina-pack-'));
  try {
    const filepath = join(dir, `original${extname(file)}`);
    writeFileSync(filepath, bytes);
    const plugin = strapi.plugin('upload');
    const type = mimeTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
    const info = await plugin
      .service('upload')
      .formatFileInfo({ filename: file, type, size: bytes.length }, { name: file, alternativeText: alt });
    const source = { ...info, filepath, tmpWorkingDirectory: dir, getStream: () => createReadStream(filepath) };
    const picture = type.startsWith('image/') ? await preparePicture(source, { strapi }) : {};
    await plugin.service('provider').upload(source);
    const { name, alternativeText, hash, ext, mime, size, sizeInBytes, folderPath, url } = source;
    const data = {
      name,
      alternativeText,
      hash,
      ext,
      mime,
      size,
      sizeInBytes,
      folderPath,
      url,
      ...picture,
      provider: 'local',
    };
    const row: unknown = await strapi.db.query('plugin::upload.file').create({ data });
    if (!isRow(row)) throw new Error(`The media library did not take ${file}`);
    return Number(row.id);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Measures, and the small picture that the library's list shows. */
async function preparePicture(source: StrapiRow, { strapi }: { strapi: Core.Strapi }): Promise<StrapiRow> {
  const plugin = strapi.plugin('upload');
  const { width, height } = await plugin.service('image-manipulation').getDimensions(source);
  const thumbnail: unknown = await plugin.service('image-manipulation').generateThumbnail({ ...source, width, height });
  if (!isRow(thumbnail)) return { width, height };
  await plugin.service('provider').upload(thumbnail);
  return { width, height, formats: { thumbnail: JSON.parse(JSON.stringify(thumbnail)) } };
}
