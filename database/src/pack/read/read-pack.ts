import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { contentVariables, phraseVariables } from '../../template/known-variables';
import type { PackType } from '../field';
import type { PackEntry, PackManifest, PackMedia, ReadPackResult } from '../pack';
import { packTypes } from '../pack-types';
import { fileOf } from './pack-file-name';
import { createProblems, type Place, type Problems } from './problems';
import type { ReadContext } from './read-context';
import { readEntries, readTranslation } from './read-entries';
import { type ReadManifest, readManifest } from './read-manifest';
import { readMediaFile } from './read-media';
import { parseYamlFile, type YamlFile } from './yaml-file';

/**
 * Reads and checks a pack's folder (format: docs/contracts.md, section 3). Either the whole pack, or every reason why not,
 * each with its file and line. Reads files, writes nothing.
 */
export function readPack(dir: string): ReadPackResult {
  const problems = createProblems();
  const files = listFiles(dir);
  if (files === null) {
    problems.add({ file: basename(dir), line: 1 }, 'нет такой папки с пакетом', 'there is no such pack folder');
    return { ok: false, problems: problems.all() };
  }
  const manifest = loadManifest(dir, files, problems);
  if (!manifest) return { ok: false, problems: problems.all() };
  const reading: Reading = {
    dir,
    files,
    problems,
    manifest: manifest.manifest,
    entries: [],
    links: [],
    media: [],
    unreadable: new Set(),
  };
  refuseUnknownFiles(reading);
  for (const packType of packTypes) readType(packType, reading);
  checkLinks(reading);
  const media = collectMedia(manifest, reading);
  if (problems.all().length > 0) return { ok: false, problems: problems.all() };
  return {
    ok: true,
    pack: { manifest: manifest.manifest, entries: reading.entries, media },
    warnings: problems.warnings(),
  };
}

type Reading = {
  dir: string;
  files: string[];
  problems: Problems;
  manifest: PackManifest;
  entries: PackEntry[];
  links: ReadContext['links'];
  media: ReadContext['media'];
  /** Types whose file is no YAML. */
  unreadable: Set<string>;
};

function listFiles(dir: string): string[] | null {
  if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory()) return null;
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => entry.name)
    .sort();
}

function loadManifest(dir: string, files: string[], problems: Problems): ReadManifest | null {
  if (!files.includes('pack.yaml')) {
    problems.add({ file: 'pack.yaml', line: 1 }, 'нет файла pack.yaml', 'the file pack.yaml is missing');
    return null;
  }
  const yaml = load(dir, 'pack.yaml', problems);
  return yaml && readManifest(yaml, basename(resolve(dir)), problems);
}

function load(dir: string, file: string, problems: Problems): YamlFile | null {
  return parseYamlFile(file, readFileSync(join(dir, file), 'utf8'), problems);
}

function refuseUnknownFiles({ files, manifest, problems }: Reading): void {
  const known = new Set(['pack.yaml', 'README.md']);
  for (const packType of packTypes) {
    for (const locale of packType.localised ? manifest.locales : [manifest.defaultLocale])
      known.add(fileOf(packType, locale, manifest.defaultLocale));
  }
  for (const file of files.filter((name) => !known.has(name))) {
    problems.add({ file, line: 1 }, 'лишний файл: такого имени в пакете не бывает', 'no file of a pack has this name');
  }
}

function readType(packType: PackType, reading: Reading): void {
  const { manifest } = reading;
  const open = (locale: string, isTranslation: boolean): ReadContext | null => {
    const file = fileOf(packType, locale, manifest.defaultLocale);
    const yaml = reading.files.includes(file) ? load(reading.dir, file, reading.problems) : null;
    const known = packType.type === 'phrase' ? phraseVariables : contentVariables;
    return (
      yaml && { yaml, problems: reading.problems, isTranslation, known, links: reading.links, media: reading.media }
    );
  };
  const main = open(manifest.defaultLocale, false);
  if (main) reading.entries.push(...readEntries(packType, manifest.defaultLocale, main));
  // Against a file that cannot be read every link and every key of a translation would look wrong.
  if (main === null && reading.files.includes(fileOf(packType, manifest.defaultLocale, manifest.defaultLocale))) {
    reading.unreadable.add(packType.type);
    return;
  }
  if (!packType.localised) return;
  for (const locale of manifest.locales.filter((other) => other !== manifest.defaultLocale)) {
    const translation = open(locale, true);
    if (translation)
      readTranslation(
        { packType, locale, defaultLocale: manifest.defaultLocale, entries: reading.entries },
        translation,
      );
  }
}

function checkLinks({ links, entries, problems, unreadable }: Reading): void {
  const known = new Set(entries.map(({ type, key }) => `${type}:${key}`));
  for (const { type, key, place } of links) {
    if (known.has(`${type}:${key}`) || unreadable.has(type)) continue;
    problems.add(
      place,
      `ссылка ${type}:${key} никуда не ведёт: такой записи в пакете нет`,
      `the link ${type}:${key} leads nowhere: the pack has no such entry`,
    );
  }
}

/** Files named in `pack.yaml` come first, in its order; then those that only an entry names. */
function collectMedia(manifest: ReadManifest, { dir, media, problems }: Reading): PackMedia[] {
  const wanted = new Map<string, { file: string; alt: string; place: Place }>();
  for (const item of manifest.media) wanted.set(item.file, item);
  for (const { file, place } of media) if (!wanted.has(file)) wanted.set(file, { file, alt: '', place });
  return [...wanted.values()].flatMap((item) => readMediaFile(dir, item, problems) ?? []);
}
