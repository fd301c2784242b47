import {
  blocksToMarkdown,
  type Field,
  type ItemsField,
  type Json,
  type PackItem,
  type PackValue,
  type PackValues,
  tidyText,
} from '@vitrina/database';
import { itemsOf } from './to-strapi-data';

/** A row as `strapi.db.query` gives it, components and media populated. */
export type StrapiRow = { [attribute: string]: unknown };

export type FromStrapiInput = {
  fields: readonly Field[];
  row: StrapiRow;
  /** The default language's values when the row is a translation. */
  base: PackValues | null;
  /** Name of a library file in the pack; null = the file is gone. */
  fileNameOf(file: StrapiRow): string | null;
};

/** The reverse of `toStrapiData`: canonical values, so that an untouched entry gives exactly what the pack wrote. */
export function fromStrapiRow({ fields, row, base, fileNameOf }: FromStrapiInput): PackValues {
  const values: PackValues = {};
  for (const field of fields) {
    if (base && field.shared) continue;
    const value =
      field.kind === 'items'
        ? fromComponents(field, {
            rows: rowsOf(row[field.name]),
            base: base ? itemsOf(base[field.name]) : null,
            fileNameOf,
          })
        : fromAttribute(field, row[field.name], fileNameOf);
    if (value !== null) values[field.name] = value;
  }
  return values;
}

function fromAttribute(
  field: Exclude<Field, ItemsField>,
  raw: unknown,
  fileNameOf: FromStrapiInput['fileNameOf'],
): PackValue | null {
  if (raw === null || raw === undefined) return null;
  switch (field.kind) {
    case 'rich':
      return blocksToMarkdown(raw) || null;
    case 'media':
      return isRow(raw) ? fileNameOf(raw) : null;
    case 'json':
      return { json: raw as Json }; // a JSON column holds JSON
    case 'texts':
      return textsOf(raw);
    case 'integer':
    case 'decimal':
      // A decimal reaches us as text on PostgreSQL.
      return unlessFallback(Number(raw), field.fallback);
    case 'flag':
      return unlessFallback(raw === true || raw === 1, field.fallback);
    case 'choice':
      return unlessFallback(String(raw), field.fallback);
    case 'moment':
      return new Date(String(raw)).toISOString();
    case 'text':
      return unlessFallback(tidyText(String(raw)), field.fallback ?? '');
    case 'link':
      return String(raw).trim() || null;
  }
}

function unlessFallback<T>(value: T, fallback: T | undefined): T | null {
  return value === fallback ? null : value;
}

function textsOf(raw: unknown): string[] | null {
  const texts = rowsOf(raw)
    .map(({ text }) => tidyText(String(text ?? '')))
    .filter((text) => text !== '');
  return texts.length > 0 ? texts : null;
}

type ComponentsInput = { rows: StrapiRow[]; base: PackItem[] | null; fileNameOf: FromStrapiInput['fileNameOf'] };

function fromComponents(field: ItemsField, { rows, base, fileNameOf }: ComponentsInput): PackItem[] | null {
  const items = new Map<string, PackItem>();
  for (const row of rows) {
    const key = String(row[field.keyName] ?? '');
    const original = base?.find((item) => item.key === key);
    // A key that is written twice, or that only a translation has, means nothing to the bot.
    if (items.has(key) || !field.keyPattern.test(key) || (base && !original)) continue;
    const values = fromStrapiRow({
      fields: field.fields,
      row,
      base: base ? (original?.values ?? {}) : null,
      fileNameOf,
    });
    if (!base || Object.keys(values).length > 0) items.set(key, { key, values });
  }
  const ordered = base ? base.flatMap(({ key }) => items.get(key) ?? []) : [...items.values()];
  return ordered.length > 0 ? ordered : null;
}

function rowsOf(raw: unknown): StrapiRow[] {
  return Array.isArray(raw) ? raw.filter(isRow) : [];
}

export function isRow(raw: unknown): raw is StrapiRow {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
