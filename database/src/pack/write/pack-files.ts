import type { Pack, PackEntry, PackManifest } from '../pack';
import type { PackType } from '../field';
import { packTypes } from '../pack-types';
import { fileOf } from '../read/pack-file-name';
import { toYamlNode, toYamlRow } from './entry-node';
import { yamlText } from './yaml-text';

export type PackFile = { path: string; contents: string | Buffer };

/** A pack as files, sorted by path. The same pack gives the same bytes. */
export function packFiles(pack: Pack): PackFile[] {
  const { manifest } = pack;
  const files: PackFile[] = [{ path: 'pack.yaml', contents: yamlText(manifestNode(pack)) }];
  for (const packType of packTypes) {
    const entries = pack.entries.filter(({ type }) => type === packType.type);
    for (const locale of packType.localised ? manifest.locales : [manifest.defaultLocale]) {
      const contents = typeFile(packType, entries, { locale, isTranslation: locale !== manifest.defaultLocale });
      if (contents !== null) files.push({ path: fileOf(packType, locale, manifest.defaultLocale), contents });
    }
  }
  for (const { file, bytes } of pack.media) files.push({ path: `media/${file}`, contents: bytes });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function manifestNode(pack: Pack): Map<string, unknown> {
  const { name, title, description, business, defaultLocale, locales } = pack.manifest;
  const node = new Map<string, unknown>([
    ['name', name],
    ['title', inOrder(title, pack.manifest)],
    ['description', inOrder(description, pack.manifest)],
    ['business', business],
    ['defaultLocale', defaultLocale],
    ['locales', locales],
  ]);
  if (pack.media.length > 0)
    node.set(
      'media',
      pack.media.map(
        ({ file, alt }) =>
          new Map([
            ['file', file],
            ['alt', alt],
          ]),
      ),
    );
  return node;
}

/** Languages in the pack's order, whatever the order in memory. */
function inOrder(texts: Record<string, string>, { locales }: PackManifest): Map<string, string> {
  const order = [...locales, ...Object.keys(texts).sort()];
  return new Map(
    [...new Set(order)].flatMap((locale) => (texts[locale] === undefined ? [] : [[locale, texts[locale]]])),
  );
}

/** null = nothing to write. */
function typeFile(
  packType: PackType,
  entries: PackEntry[],
  language: { locale: string; isTranslation: boolean },
): string | null {
  const rows = entries.flatMap((entry) => {
    const values = entry.locales[language.locale];
    return values && Object.keys(values).length > 0 ? [{ key: entry.key, values }] : [];
  });
  if (rows.length === 0) return null;
  const [first] = rows;
  if (packType.single && first) return yamlText(toYamlNode(packType.fields, first.values, language.isTranslation));
  return yamlText(new Map(rows.map(({ key, values }) => [key, toYamlRow(packType, values, language.isTranslation)])));
}
