import { z } from 'zod';
import type { PackManifest } from '../pack';
import type { Place, Problems } from './problems';
import { itemsOf, pairsOf, scalarOf, type YamlFile } from './yaml-file';

/** `pack.yaml`, with the pictures it names. */
export type ReadManifest = { manifest: PackManifest; media: { file: string; alt: string; place: Place }[] };

const LANGUAGE = /^[a-z]{2}$/;
const FILE_NAME = /^[a-z0-9][a-z0-9._-]*\.[a-z0-9]+$/;

const manifestSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.record(z.string().regex(LANGUAGE), z.string().min(1)),
  description: z.record(z.string().regex(LANGUAGE), z.string()),
  business: z.string().default(''),
  defaultLocale: z.string().regex(LANGUAGE),
  locales: z.array(z.string().regex(LANGUAGE)).min(1),
  media: z
    .array(z.strictObject({ file: z.string().regex(FILE_NAME), alt: z.string().max(500).default('') }))
    .default([]),
});

/** null = refused, every reason is noted. `folder` must be the pack's name. */
export function readManifest(yaml: YamlFile, folder: string, problems: Problems): ReadManifest | null {
  const raw: unknown = yaml.root?.toJSON() ?? null; // anchors are refused before
  const parsed = manifestSchema.safeParse(raw);
  const place = (path: readonly PropertyKey[]): Place => ({
    file: yaml.file,
    line: yaml.lineOf(nodeAt(yaml.root, path)),
  });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys)
          problems.add(place([...issue.path, key]), `неизвестное поле «${key}»`, `unknown field "${key}"`);
        continue;
      }
      const at = issue.path.map(String).join('.') || 'pack.yaml';
      problems.add(place(issue.path), `неверно заполнено «${at}»`, `"${at}" is filled in wrongly: ${issue.message}`);
    }
    return null;
  }
  const { media, ...manifest } = parsed.data;
  if (manifest.name !== folder)
    problems.add(
      place(['name']),
      `имя пакета должно совпадать с папкой «${folder}»`,
      `the pack's name must be its folder's, "${folder}"`,
    );
  if (!manifest.locales.includes(manifest.defaultLocale)) {
    problems.add(
      place(['locales']),
      'основного языка нет в списке языков',
      'the default language is not among the languages',
    );
  }
  return { manifest, media: media.map((item, at) => ({ ...item, place: place(['media', at]) })) };
}

/** The deepest node on the way that exists: a missing field is shown at the map it is missing from. */
function nodeAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let node = root;
  for (const step of path) {
    const pair = pairsOf(node)?.find(({ key }) => key === String(step));
    const next = pair ? (scalarOf(pair.value) === null ? pair.keyNode : pair.value) : itemsOf(node)?.[Number(step)];
    if (next === undefined || next === null) return node;
    node = next;
  }
  return node;
}
