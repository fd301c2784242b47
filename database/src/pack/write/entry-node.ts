import type { Field, ItemsField, PackType } from '../field';
import type { PackItem, PackValue, PackValues } from '../pack';

/** Maps instead of objects: an object would put a key like `2` before `a`. */
export type YamlNode = Map<string, unknown>;

/** Values as they stand in a file: fields in the table's order, lists as maps by key. */
export function toYamlNode(fields: readonly Field[], values: PackValues, isTranslation: boolean): YamlNode {
  const node: YamlNode = new Map();
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined || (isTranslation && field.shared)) continue;
    node.set(field.name, toYamlValue(field, value, isTranslation));
  }
  return node;
}

/** A phrase is written as its text alone. */
export function toYamlRow(packType: PackType, values: PackValues, isTranslation: boolean): unknown {
  const [only] = packType.fields;
  if (packType.type === 'phrase' && only) return values[only.name] ?? '';
  return toYamlNode(packType.fields, values, isTranslation);
}

function toYamlValue(field: Field, value: PackValue, isTranslation: boolean): unknown {
  if (field.kind === 'items') return toYamlItems(field, value, isTranslation);
  if (typeof value === 'object' && !Array.isArray(value)) return value.json;
  return value;
}

function toYamlItems(field: ItemsField, value: PackValue, isTranslation: boolean): YamlNode {
  const isShort = field.short !== null && (field.short.when === 'always' || isTranslation);
  // The table says that this field holds items.
  const items = value as PackItem[];
  return new Map(
    items.map(({ key, values }) => {
      const short = isShort && field.short ? (values[field.short.field] ?? '') : null;
      return [key, short ?? toYamlNode(field.fields, values, isTranslation)];
    }),
  );
}
