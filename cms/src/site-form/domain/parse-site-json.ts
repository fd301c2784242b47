const deepest = 8;
const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],]/g;

export type ParsedJson = { ok: true; value: unknown } | { ok: false; message: string };

/**
 * JSON as `JSON.parse` reads it, but without what it is silent about: a key given twice (which of the two did the sender
 * mean?) and nesting no form needs.
 */
export function parseSiteJson(bytes: Uint8Array): ParsedJson {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    const problem = findProblem(text);
    return problem ? { ok: false, message: problem } : { ok: true, value };
  } catch {
    return { ok: false, message: 'Not valid JSON' };
  }
}

/** `text` is valid JSON: strings and brackets are all that has to be told apart. */
function findProblem(text: string): string | null {
  // Keys of the objects that are open; null = a list.
  const open: (Set<string> | null)[] = [];
  let awaitsKey = false;
  for (const [found] of text.matchAll(token)) {
    if (found === '{' || found === '[') open.push(found === '{' ? new Set() : null);
    if (found === '}' || found === ']') open.pop();
    if (open.length > deepest) return 'Nested too deeply';
    const keys = open.at(-1);
    if (awaitsKey && keys && found.startsWith('"')) {
      const key = String(JSON.parse(found));
      if (keys.has(key)) return 'A key is given twice';
      keys.add(key);
    }
    awaitsKey = found === '{' || found === ',';
  }
  return null;
}
