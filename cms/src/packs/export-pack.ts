import type { Core } from '@strapi/strapi';
import { type Pack, type PackEntry, packFiles, packTypeOf, type PackFile } from '@vitrina/database';
import { contentLocales, defaultLocale } from '../platform/content/content-locales';
import { createMediaNames } from './media-names';
import { readPackState } from './pack-state';
import { readStored, type StoredEntry } from './stored-entry';

/** The business that runs now as a pack: what the loaded pack owns, what staff made, and default phrases staff changed. `name` may rename it. */
export async function exportPack({ name }: { name?: string }, { strapi }: { strapi: Core.Strapi }): Promise<Pack> {
  const state = await readPackState({ strapi });
  const own = name ?? state.current ?? 'export';
  const names = createMediaNames({ strapi });
  const stored = await readStored({ version: 'published', names, defaultLocale }, { strapi });
  const belongs = (entry: StoredEntry) => {
    if (entry.type === 'phrase' && entry.pack !== state.current) return entry.currentHash !== entry.packHash;
    return entry.pack === '' || entry.pack === state.current || isSingle(entry);
  };
  const entries = stored
    .filter(belongs)
    .map((entry) => withDraftMark(entry, defaultLocale))
    .sort(byOrder(defaultLocale));
  const manifest = state.manifest ?? {
    title: { [defaultLocale]: own },
    description: { [defaultLocale]: '' },
    business: '',
    defaultLocale,
    locales: contentLocales.map(({ code }) => code),
  };
  const used = usedFiles(entries);
  return { manifest: { ...manifest, name: own }, entries, media: names.media().filter(({ file }) => used.has(file)) };
}

export async function exportFiles(
  options: { name?: string },
  context: { strapi: Core.Strapi },
): Promise<{ name: string; files: PackFile[] }> {
  const pack = await exportPack(options, context);
  return { name: pack.manifest.name, files: packFiles(pack) };
}

const isSingle = ({ type }: StoredEntry): boolean => packTypeOf(type).single;

function withDraftMark({ entry, publishedLocales }: StoredEntry, defaultLocale: string): PackEntry {
  const packType = packTypeOf(entry.type);
  const hasMark = packType.fields.some(({ name }) => name === 'draft');
  if (!hasMark || publishedLocales.length > 0) return entry;
  return { ...entry, locales: { ...entry.locales, [defaultLocale]: { ...entry.locales[defaultLocale], draft: true } } };
}

/** By `order` where there is one, then by key: the history of the rows does not show. */
function byOrder(defaultLocale: string): (a: PackEntry, b: PackEntry) => number {
  const orderOf = (entry: PackEntry) => Number(entry.locales[defaultLocale]?.order ?? 0);
  return (a, b) => orderOf(a) - orderOf(b) || (a.key < b.key ? -1 : 1);
}

function usedFiles(entries: PackEntry[]): Set<string> {
  const files = entries.flatMap((entry) =>
    packTypeOf(entry.type)
      .fields.filter(({ kind }) => kind === 'media')
      .flatMap(({ name }) => Object.values(entry.locales).map((values) => values[name])),
  );
  return new Set(files.filter((file): file is string => typeof file === 'string'));
}
