import type { PackType } from '../field';

/** Phrases name the language in every file, the other types only when it is not the default one. */
export function fileOf(packType: PackType, locale: string, defaultLocale: string): string {
  const isPlain = locale === defaultLocale && packType.type !== 'phrase';
  return isPlain ? `${packType.file}.yaml` : `${packType.file}.${locale}.yaml`;
}
