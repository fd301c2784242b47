import { adminTexts } from './admin';
import { contentManagerTexts } from './content-manager';
import { i18nTexts } from './i18n';
import { mediaLibraryTexts } from './media-library';

/** Strapi's own texts that its Russian translation lacks, by the id Strapi looks them up with. */
export const strapiTexts: Record<string, string> = {
  ...adminTexts,
  ...prefixed('content-manager', contentManagerTexts),
  ...prefixed('i18n', i18nTexts),
  ...prefixed('upload', mediaLibraryTexts),
};

function prefixed(plugin: string, texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([id, text]) => [`${plugin}.${id}`, text]));
}
