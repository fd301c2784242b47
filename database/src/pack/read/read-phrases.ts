import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { phraseVariables } from '../../template/known-variables';
import type { PackEntry, PackProblem } from '../pack';
import { packTypeOf } from '../pack-types';
import { createProblems } from './problems';
import type { ReadContext } from './read-context';
import { readEntries, readTranslation } from './read-entries';
import { parseYamlFile } from './yaml-file';

export type ReadPhrasesResult = { ok: true; entries: PackEntry[] } | { ok: false; problems: PackProblem[] };

/** `phrases.<lang>.yaml` of a folder (`_base`); the first language is the default one, the others may leave keys out. */
export function readPhrases(dir: string, locales: readonly [string, ...string[]]): ReadPhrasesResult {
  const problems = createProblems();
  const packType = packTypeOf('phrase');
  const [defaultLocale] = locales;
  const entries: PackEntry[] = [];
  for (const locale of locales) {
    const file = `${packType.file}.${locale}.yaml`;
    const yaml = parseYamlFile(`${basename(dir)}/${file}`, readFileSync(join(dir, file), 'utf8'), problems);
    if (!yaml) continue;
    const context: ReadContext = {
      yaml,
      problems,
      isTranslation: locale !== defaultLocale,
      known: phraseVariables,
      links: [],
      media: [],
    };
    if (locale === defaultLocale) entries.push(...readEntries(packType, locale, context));
    else readTranslation({ packType, locale, defaultLocale, entries }, context);
  }
  const found = problems.all();
  return found.length > 0 ? { ok: false, problems: found } : { ok: true, entries };
}
