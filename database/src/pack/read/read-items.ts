import type { Field, ItemsField } from '../field';
import type { PackItem, PackValue, PackValues } from '../pack';
import { placeOf, type ReadContext } from './read-context';
import { readFields } from './read-fields';
import { readValue } from './read-value';
import { type Pair, pairsOf, scalarOf } from './yaml-file';

export type ItemsNode = { node: unknown; keyNode: unknown; field: ItemsField; base: PackValue | null };

/** `buttons`, `fields` …: a map whose order is the order of the list; null = empty or refused. */
export function readItems({ node, keyNode, field, base }: ItemsNode, context: ReadContext): PackItem[] | null {
  if (scalarOf(node) === null) return null;
  const pairs = pairsOf(node);
  if (!pairs) {
    context.problems.add(
      placeOf(context, node ?? keyNode),
      `«${field.name}» — это раздел вида «ключ: …»`,
      `"${field.name}" is a map like "key: …"`,
    );
    return null;
  }
  const items = pairs.flatMap((pair) => readItem(pair, { field, base: asItems(base) }, context));
  const inOrder = context.isTranslation ? byOrderOf(items, asItems(base)) : items;
  return inOrder.length > 0 ? inOrder : null;
}

/** The default language sets the order; what has no text of its own is left out. */
function byOrderOf(items: PackItem[], base: PackItem[]): PackItem[] {
  return base.flatMap(({ key }) => items.filter((item) => item.key === key && Object.keys(item.values).length > 0));
}

type ItemsContext = { field: ItemsField; base: PackItem[] };

function readItem({ key, keyNode, value }: Pair, { field, base }: ItemsContext, context: ReadContext): PackItem[] {
  const { problems } = context;
  if (!field.keyPattern.test(key)) {
    problems.add(placeOf(context, keyNode), keyReason(key).ru, keyReason(key).en);
    return [];
  }
  const original = base.find((item) => item.key === key);
  if (context.isTranslation && !original) {
    problems.add(
      placeOf(context, keyNode),
      `в основном языке нет ключа «${key}» в «${field.name}»`,
      `the default language has no key "${key}" in "${field.name}"`,
    );
    return [];
  }
  const short = shortField(field, context);
  const values =
    short && pairsOf(value) === null
      ? readShort({ node: value, keyNode }, short, context)
      : readFull(value, { field, original }, context);
  return [{ key, values }];
}

export function keyReason(key: string): { ru: string; en: string } {
  return {
    ru: `неверный ключ «${key}»: латинские строчные буквы, цифры и дефис, до 40 знаков`,
    en: `wrong key "${key}": lower-case Latin letters, digits and hyphens, up to 40 characters`,
  };
}

function shortField(field: ItemsField, context: ReadContext): Field | null {
  if (!field.short || (field.short.when === 'translation' && !context.isTranslation)) return null;
  return field.fields.find(({ name }) => name === field.short?.field) ?? null;
}

function readShort(
  { node, keyNode }: { node: unknown; keyNode: unknown },
  field: Field,
  context: ReadContext,
): PackValues {
  if (field.kind === 'items') return {};
  const value = readValue({ node, keyNode, field, hasMedia: false }, context);
  if (value === null && !context.isTranslation && scalarOf(node) === null) {
    context.problems.add(placeOf(context, keyNode), 'здесь нужен текст', 'a text is needed here');
  }
  return value === null ? {} : { [field.name]: value };
}

function readFull(
  node: unknown,
  { field, original }: { field: ItemsField; original: PackItem | undefined },
  context: ReadContext,
): PackValues {
  return readFields({ node, fields: field.fields, base: original?.values ?? null }, context);
}

function asItems(value: PackValue | null): PackItem[] {
  // The table says that this field holds items, so a list here is one of items.
  return Array.isArray(value) ? (value as PackItem[]) : [];
}
