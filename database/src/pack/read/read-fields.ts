import type { Field } from '../field';
import type { PackValue, PackValues } from '../pack';
import { placeOf, type ReadContext } from './read-context';
import { readItems } from './read-items';
import { readValue } from './read-value';
import { pairsOf } from './yaml-file';

export type FieldsNode = {
  node: unknown;
  fields: readonly Field[];
  /** The default language's values, when this is a translation. */
  base: PackValues | null;
};

/** A map of fields → values without defaults. Every mistake is noted with its own line. */
export function readFields(source: FieldsNode, context: ReadContext): PackValues {
  const { problems } = context;
  const pairs = pairsOf(source.node);
  if (!pairs) {
    problems.add(
      placeOf(context, source.node),
      'здесь нужны поля вида «поле: значение»',
      'fields like "field: value" are needed here',
    );
    return {};
  }
  const values: PackValues = {};
  // Fields that have a value, or a reason of their own why not.
  const known = new Set<string>();
  for (const { key, keyNode, value } of pairs) {
    const field = source.fields.find((candidate) => candidate.name === key);
    if (!field) {
      const list = source.fields.map(({ name }) => name).join(', ');
      problems.add(
        placeOf(context, keyNode),
        `неизвестное поле «${key}», есть: ${list}`,
        `unknown field "${key}", there are: ${list}`,
      );
    } else if (context.isTranslation && field.shared) {
      problems.add(
        placeOf(context, keyNode),
        `поле «${key}» общее для всех языков, оно пишется только в файле основного языка`,
        `the field "${key}" is shared by all languages and stands in the default language's file only`,
      );
    } else {
      const hasMedia = pairs.some((pair) => pair.key === 'media') || source.base?.media !== undefined;
      const reasons = problems.count();
      const read = readField({ field, value, keyNode, hasMedia }, source.base, context);
      if (read !== null) values[key] = read;
      if (read !== null || problems.count() > reasons) known.add(key);
    }
  }
  reportMissing(source, known, context);
  return values;
}

type FieldNode = { field: Field; value: unknown; keyNode: unknown; hasMedia: boolean };

function readField(
  { field, value, keyNode, hasMedia }: FieldNode,
  base: PackValues | null,
  context: ReadContext,
): PackValue | null {
  if (field.kind === 'items')
    return readItems({ node: value, keyNode, field, base: base?.[field.name] ?? null }, context);
  return readValue({ node: value, keyNode, field, hasMedia }, context);
}

/** A translation may leave anything out: the default language's text is shown then. */
function reportMissing(source: FieldsNode, known: ReadonlySet<string>, context: ReadContext): void {
  if (context.isTranslation) return;
  for (const { name, required } of source.fields) {
    if (!required || known.has(name)) continue;
    context.problems.add(placeOf(context, source.node), `не хватает поля «${name}»`, `the field "${name}" is missing`);
  }
}
