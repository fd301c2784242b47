import type { PackType } from '../field';
import { type PackEntry, type PackValues, singleKey } from '../pack';
import { placeOf, type ReadContext } from './read-context';
import { readFields } from './read-fields';
import { keyReason } from './read-items';
import { readValue } from './read-value';
import { type Pair, pairsOf, scalarOf } from './yaml-file';

/** A file of the default language. */
export function readEntries(packType: PackType, locale: string, context: ReadContext): PackEntry[] {
  if (packType.single) {
    const values = readFields({ node: context.yaml.root, fields: packType.fields, base: null }, context);
    return [{ type: packType.type, key: singleKey, locales: { [locale]: values } }];
  }
  return rowsOf(packType, context).map(({ key, keyNode, value }, at) => {
    const values = readRow(packType, { value, keyNode, base: null }, context);
    // Place in the file is the order, unless the file says otherwise.
    if (packType.fields.some(({ name }) => name === 'order')) values.order ??= (at + 1) * 10;
    return { type: packType.type, key, locales: { [locale]: values } };
  });
}

export type TranslationOf = { packType: PackType; locale: string; defaultLocale: string; entries: PackEntry[] };

/** A file of another language: adds its texts to the entries. */
export function readTranslation(
  { packType, locale, defaultLocale, entries }: TranslationOf,
  context: ReadContext,
): void {
  const rows: Pair[] = packType.single
    ? [{ key: singleKey, keyNode: context.yaml.root, value: context.yaml.root }]
    : rowsOf(packType, context);
  for (const { key, keyNode, value } of rows) {
    const entry = entries.find((candidate) => candidate.type === packType.type && candidate.key === key);
    if (!entry) {
      context.problems.add(
        placeOf(context, keyNode),
        `в основном языке нет записи «${key}»`,
        `the default language has no entry "${key}"`,
      );
    }
    const values = readRow(packType, { value, keyNode, base: entry?.locales[defaultLocale] ?? {} }, context);
    if (entry && Object.keys(values).length > 0) entry.locales[locale] = values;
  }
}

function rowsOf(packType: PackType, context: ReadContext): Pair[] {
  const { root } = context.yaml;
  if (scalarOf(root) === null) return [];
  const pairs = pairsOf(root);
  if (!pairs) {
    context.problems.add(placeOf(context, root), 'файл — это раздел вида «ключ: …»', 'the file is a map like "key: …"');
    return [];
  }
  return pairs.filter(({ key, keyNode }) => {
    const good = packType.keyPattern.test(key);
    if (!good) context.problems.add(placeOf(context, keyNode), keyReason(key).ru, keyReason(key).en);
    return good;
  });
}

type Row = { value: unknown; keyNode: unknown; base: PackValues | null };

/** A phrase is `key: text`; everything else is a map of fields. */
function readRow(packType: PackType, { value, keyNode, base }: Row, context: ReadContext): PackValues {
  const [only] = packType.fields;
  if (packType.type !== 'phrase' || !only || only.kind === 'items')
    return readFields({ node: value ?? keyNode, fields: packType.fields, base }, context);
  const text = readValue({ node: value, keyNode, field: only, hasMedia: false }, context);
  return text === null ? {} : { [only.name]: text };
}
