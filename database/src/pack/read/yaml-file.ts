import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Node, type YAMLMap } from 'yaml';
import type { Problems } from './problems';

/** A parsed file whose nodes know their lines. */
export type YamlFile = {
  file: string;
  root: Node | null;
  lineOf(node: unknown): number;
};

/** Larger files are no texts written by people. */
const LARGEST_FILE = 2_000_000;

/** null = not readable, the reasons are noted. Anchors are refused before anything follows them, so nothing can unfold without end. */
export function parseYamlFile(file: string, source: string, problems: Problems): YamlFile | null {
  if (source.length > LARGEST_FILE) {
    problems.add({ file, line: 1 }, 'файл больше 2 МБ', 'the file is over 2 MB');
    return null;
  }
  const lines = new LineCounter();
  try {
    const document = parseDocument(source, { lineCounter: lines, uniqueKeys: true, merge: false, strict: true });
    const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
    for (const error of document.errors) {
      const reason = yamlReason(error.code, error.message);
      problems.add({ file, line: lineAt(error.pos[0]) }, reason.ru, reason.en);
    }
    if (document.errors.length > 0) return null;
    const lineOf = (node: unknown) => lineAt(rangeOf(node));
    return refuseAnchors(document.contents, { file, lineOf }, problems)
      ? null
      : { file, root: document.contents, lineOf };
  } catch (error) {
    // Brackets nested deeper than the parser's stack end here.
    const detail = error instanceof Error ? error.message : String(error);
    problems.add({ file, line: 1 }, `файл не читается: ${detail}`, `the file cannot be read: ${detail}`);
    return null;
  }
}

export type Pair = { key: string; keyNode: unknown; value: unknown };

/** Rows of a map in their order; null = the node is no map. Keys are texts, whatever YAML takes them for. */
export function pairsOf(node: unknown): Pair[] | null {
  if (!isMap(node)) return null;
  return (node as YAMLMap<unknown, unknown>).items.map((pair) => ({
    key: keyText(pair.key),
    keyNode: pair.key,
    value: pair.value,
  }));
}

export function itemsOf(node: unknown): unknown[] | null {
  return isSeq(node) ? node.items : null;
}

/** The plain value of a scalar; undefined = the node is something else. An empty place is null. */
export function scalarOf(node: unknown): unknown {
  if (node === null || node === undefined) return null;
  return isScalar(node) ? node.value : undefined;
}

function keyText(key: unknown): string {
  // `source` is what was written: `on` stays `on`, `1.0` stays `1.0`.
  return isScalar(key) ? (key.source ?? String(key.value)) : '';
}

function rangeOf(node: unknown): number {
  const range = (node as { range?: [number, number, number] | null } | null)?.range; // every parsed node has it, created ones do not
  return range?.[0] ?? 0;
}

function refuseAnchors(
  root: Node | null,
  where: { file: string; lineOf(node: unknown): number },
  problems: Problems,
): boolean {
  let found = false;
  visit(root, (_key, node) => {
    const anchored = isAlias(node) || ((isMap(node) || isSeq(node) || isScalar(node)) && node.anchor !== undefined);
    if (!anchored) return undefined;
    found = true;
    problems.add(
      { file: where.file, line: where.lineOf(node) },
      'якоря и ссылки YAML (& и *) в пакетах не используются',
      'YAML anchors and aliases (& and *) are not used in packs',
    );
    return visit.SKIP;
  });
  return found;
}

function yamlReason(code: string, message: string): { ru: string; en: string } {
  const detail = message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? code;
  if (code === 'DUPLICATE_KEY') return { ru: 'такой ключ уже есть выше', en: 'this key stands above already' };
  if (code === 'TAB_AS_INDENT')
    return { ru: 'отступ сделан табуляцией, нужны пробелы', en: 'the indent is a tab, spaces are needed' };
  if (code === 'BAD_INDENT') return { ru: `неверный отступ: ${detail}`, en: `wrong indent: ${detail}` };
  return { ru: `это не YAML: ${detail}`, en: `this is no YAML: ${detail}` };
}
