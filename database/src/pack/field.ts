/**
 * How a content type looks in a pack. Reader, writer, loader and exporter all go by these tables; a new content type is
 * one more file in `types/`.
 */
type Common = {
  name: string;
  /** One value for all languages: stands in the default language's file only. */
  shared?: true;
  required?: true;
};

export type TextField = Common & {
  kind: 'text';
  /** Characters. */
  limit?: number;
  pattern?: { test: RegExp; ru: string; en: string };
  /** A client reads it: Liquid is checked. */
  template?: true;
  fallback?: string;
};
export type RichField = Common & { kind: 'rich'; limit: number };
export type LinkField = Common & { kind: 'link'; types?: readonly string[] };
export type NumberField = Common & { kind: 'integer' | 'decimal'; min?: number; max?: number; fallback?: number };
export type FlagField = Common & { kind: 'flag'; fallback: boolean };
export type ChoiceField = Common & { kind: 'choice'; choices: readonly string[]; fallback?: string };
export type MediaField = Common & { kind: 'media'; extensions: readonly string[] };
export type PlainField = Common & { kind: 'json' | 'moment' };
/** A list of texts, in Strapi a list of components `{text}`. */
export type TextsField = Common & { kind: 'texts'; limit: number };

export type ItemsField = Common & {
  kind: 'items';
  /** Attribute of the component that holds the key. */
  keyName: 'key' | 'command';
  keyPattern: RegExp;
  fields: readonly Field[];
  /** Field that may be written alone (`key: text`), always or in other languages. */
  short: { field: string; when: 'always' | 'translation' } | null;
};

export type Field =
  | TextField
  | RichField
  | LinkField
  | NumberField
  | FlagField
  | ChoiceField
  | MediaField
  | PlainField
  | TextsField
  | ItemsField;

export type PackType = {
  /** As in links and in `/api/bot/content`. */
  type: string;
  /** File name without `.yaml`. */
  file: string;
  /** One entry, the file is the entry. */
  single: boolean;
  localised: boolean;
  /** Draft & publish. */
  published: boolean;
  keyName: 'key' | 'code';
  keyPattern: RegExp;
  fields: readonly Field[];
};

/** Telegram: message and caption, after markup is taken out. */
export const MESSAGE_LIMIT = 4096;
export const CAPTION_LIMIT = 1024;

/** At most 40 characters, so that an action of a button fits 64 bytes. */
export const KEY_PATTERN = /^(?=.{1,40}$)[a-z0-9]+(-[a-z0-9]+)*$/;
