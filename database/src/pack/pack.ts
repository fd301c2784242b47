/** A content pack in memory: canonical, without defaults, in the order of its files. */
export type Locale = string;

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** One row of `buttons`, `fields`, `features` …; `key` is unique in its list. */
export type PackItem = { key: string; values: PackValues };

/** Rich text is light Markdown, a picture is the name of a file in `media/`, JSON is wrapped so that it cannot be taken for a list of items. */
export type PackValue = string | number | boolean | string[] | PackItem[] | { json: Json };
export type PackValues = { [field: string]: PackValue };

export type PackEntry = {
  /** `screen`, `package` … as in links; a single type has the key `main`. */
  type: string;
  key: string;
  /** The default language holds everything, the others their texts. */
  locales: { [locale: Locale]: PackValues };
};

export type PackMedia = {
  file: string;
  alt: string;
  bytes: Buffer;
  /** Hex SHA-256 of the bytes. */
  sha256: string;
};

export type LocalisedText = { [locale: Locale]: string };

export type PackManifest = {
  name: string;
  title: LocalisedText;
  description: LocalisedText;
  business: string;
  defaultLocale: Locale;
  locales: Locale[];
};

export type Pack = { manifest: PackManifest; entries: PackEntry[]; media: PackMedia[] };

/** Why a pack is refused, or (a warning) what its author may want to look at. `line` counts from 1. */
export type PackProblem = { file: string; line: number; reason: { ru: string; en: string } };

export type ReadPackResult = { ok: true; pack: Pack; warnings: PackProblem[] } | { ok: false; problems: PackProblem[] };

export const singleKey = 'main';
