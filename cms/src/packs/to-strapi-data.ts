import {
  type Field,
  type ItemsField,
  markdownToBlocks,
  type PackItem,
  type PackValue,
  type PackValues,
} from '@vitrina/database';

export type StrapiData = { [attribute: string]: unknown };

export type ToStrapiInput = {
  fields: readonly Field[];
  /** Values of the language that is written. */
  values: PackValues;
  /** The default language's values when a translation is written: they give everything that is shared. */
  base: PackValues | null;
  /** Id in the media library. */
  fileIdOf(file: string): number | null;
};

/** Values of a pack → attributes of an entry. Every field is named, so that writing over an older entry leaves nothing of it. */
export function toStrapiData({ fields, values, base, fileIdOf }: ToStrapiInput): StrapiData {
  const data: StrapiData = {};
  for (const field of fields) {
    if (field.name === 'draft') continue;
    const value = field.shared ? (base ?? values)[field.name] : values[field.name];
    data[field.name] =
      field.kind === 'items'
        ? toComponents(field, { value, base: base?.[field.name], fileIdOf })
        : toAttribute(field, value, fileIdOf);
  }
  return data;
}

function toAttribute(
  field: Exclude<Field, ItemsField>,
  value: PackValue | undefined,
  fileIdOf: ToStrapiInput['fileIdOf'],
): unknown {
  switch (field.kind) {
    case 'rich':
      return typeof value === 'string' ? markdownToBlocks(value) : null;
    case 'media':
      return typeof value === 'string' ? fileIdOf(value) : null;
    case 'json':
      return typeof value === 'object' && !Array.isArray(value) ? value.json : null;
    case 'texts':
      return Array.isArray(value) ? value.map((text) => ({ text })) : [];
    case 'text':
    case 'choice':
    case 'flag':
    case 'integer':
    case 'decimal':
      return value ?? field.fallback ?? null;
    default:
      return value ?? null;
  }
}

type ItemsInput = { value: PackValue | undefined; base: PackValue | undefined; fileIdOf: ToStrapiInput['fileIdOf'] };

/** In another language a row repeats what is shared, so that the editor's form is complete. */
function toComponents(field: ItemsField, { value, base, fileIdOf }: ItemsInput): StrapiData[] {
  const originals = itemsOf(base);
  return itemsOf(value).map(({ key, values }) => {
    const original = originals.find((item) => item.key === key)?.values ?? null;
    return { [field.keyName]: key, ...toStrapiData({ fields: field.fields, values, base: original, fileIdOf }) };
  });
}

/** Lists of a field of items hold items: the pack's table says so. */
export function itemsOf(value: PackValue | undefined): PackItem[] {
  return Array.isArray(value) ? (value as PackItem[]) : [];
}
