import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { Core } from '@strapi/strapi';
import type { PackMedia } from '@vitrina/database';
import type { StrapiRow } from './from-strapi-row';

/** Library files under the names they have in a pack. */
export type MediaNames = {
  nameOf(file: StrapiRow): string | null;
  sha256Of(name: string): string;
  media(): PackMedia[];
};

/** Two files of one name and other contents get a number; the same contents are one file. */
export function createMediaNames({ strapi }: { strapi: Core.Strapi }): MediaNames {
  const named = new Map<string, PackMedia>();
  const known = new Map<string, string | null>();
  const add = (file: StrapiRow): string | null => {
    const bytes = readUpload(String(file.url ?? ''), { strapi });
    if (bytes === null) return null;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const wanted = fileName(String(file.name ?? 'file'), String(file.ext ?? ''));
    const name = freeName(wanted, sha256, named);
    if (!named.has(name)) named.set(name, { file: name, alt: String(file.alternativeText ?? ''), bytes, sha256 });
    return name;
  };
  return {
    nameOf(file) {
      const id = String(file.url);
      if (!known.has(id)) known.set(id, add(file));
      return known.get(id) ?? null;
    },
    sha256Of: (name) => named.get(name)?.sha256 ?? '',
    media: () => [...named.values()].sort((a, b) => (a.file < b.file ? -1 : 1)),
  };
}

function freeName(wanted: string, sha256: string, named: Map<string, PackMedia>): string {
  const extension = extname(wanted);
  const stem = wanted.slice(0, -extension.length);
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${stem}-${number}${extension}`;
    const holder = named.get(name);
    if (!holder || holder.sha256 === sha256) return name;
  }
}

/** Latin lower-case letters, digits, dots and hyphens, whatever the picture was called. */
function fileName(name: string, extension: string): string {
  const end = (extname(name) || extension).toLowerCase();
  const stem = basename(name, extname(name))
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');
  return `${stem || 'file'}${end}`;
}

/** null = not kept on this disk any more. */
function readUpload(url: string, { strapi }: { strapi: Core.Strapi }): Buffer | null {
  if (!url.startsWith('/uploads/')) return null;
  try {
    return readFileSync(join(strapi.dirs.static.public, 'uploads', basename(url)));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
