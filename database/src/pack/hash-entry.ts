import { createHash } from 'node:crypto';
import type { Field } from './field';
import type { PackEntry, PackItem, PackValue, PackValues } from './pack';
import { packTypeOf } from './pack-types';

/**
 * Hash of what an entry says, over all languages; kept as `packHash`. A picture counts by its bytes, not by its name:
 * `sha256Of` gives them, '' for an unknown file.
 */
export function hashEntry(entry: PackEntry, sha256Of: (file: string) => string): string {
  const { fields } = packTypeOf(entry.type);
  const locales = Object.keys(entry.locales)
    .sort()
    .flatMap((locale) => {
      const values = canonical(fields, entry.locales[locale] ?? {}, sha256Of);
      return values.length > 0 ? [[locale, values]] : [];
    });
  return createHash('sha256')
    .update(JSON.stringify([entry.type, locales]))
    .digest('hex')
    .slice(0, 32);
}

function canonical(fields: readonly Field[], values: PackValues, sha256Of: (file: string) => string): unknown[] {
  return fields.flatMap((field) => {
    const value = values[field.name];
    return value === undefined || field.name === 'draft' ? [] : [[field.name, canonicalValue(field, value, sha256Of)]];
  });
}

function canonicalValue(field: Field, value: PackValue, sha256Of: (file: string) => string): unknown {
  if (field.kind === 'media') return sha256Of(String(value));
  if (field.kind === 'json') return sortedJson(value);
  if (field.kind !== 'items') return value;
  // The table says that this field holds items.
  return (value as PackItem[]).map((item) => [item.key, canonical(field.fields, item.values, sha256Of)]);
}

/** A JSON column does not keep the order of keys (jsonb sorts them). */
function sortedJson(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedJson);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, sortedJson(part)]),
  );
}
