import { Liquid } from 'liquidjs';
import { contentVariables } from './known-variables';

export type TemplateProblem = { ru: string; en: string };
export type KnownVariables = Readonly<Record<string, readonly string[] | null>>;

/**
 * Liquid mistakes of a text: what does not parse, unknown filters, tags that read files, names nobody fills in.
 * The answer is empty for a good text. `known` defaults to what content may name.
 */
export function checkTemplate(text: string, known: KnownVariables = contentVariables): TemplateProblem[] {
  if (!text.includes('{{') && !text.includes('{%')) return [];
  const files = /\{%-?\s*(include|render|layout|block)\b/.exec(text);
  if (files)
    return [{ ru: `тег «${files[1]}» в текстах не работает`, en: `the tag "${files[1]}" does not work in texts` }];
  try {
    const templates = liquid.parse(text);
    const names = liquid.globalVariableSegmentsSync(templates);
    return names.flatMap((segments) => unknownName(segments.map(String), known));
  } catch (error) {
    const detail = (error instanceof Error ? error.message : String(error))
      .replace(/, line:\d+, col:\d+/, '')
      .split('\n')[0];
    return [{ ru: `ошибка в шаблоне: ${detail}`, en: `template mistake: ${detail}` }];
  }
}

const liquid = createLiquid();

function createLiquid(): Liquid {
  const engine = new Liquid({ ownPropertyOnly: true, strictFilters: true, parseLimit: 50_000, templates: {} });
  // The filters the bot adds to Liquid's own.
  for (const name of ['money', 'h']) engine.registerFilter(name, (value: unknown) => value);
  return engine;
}

function unknownName(segments: string[], known: KnownVariables): TemplateProblem[] {
  const [root = '', part] = segments;
  const parts = Object.hasOwn(known, root) ? known[root] : undefined;
  const name = part === undefined ? root : `${root}.${part}`;
  const problem = { ru: `неизвестная переменная «${name}»`, en: `unknown variable "${name}"` };
  if (parts === undefined) return [problem];
  if (parts === null || part === undefined || parts.includes(part) || part === 'size') return [];
  return [problem];
}
