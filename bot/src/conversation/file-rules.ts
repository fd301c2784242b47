import type { IncomingFile } from './event';

/** Bytes (DESIGN 7). What a file really is the CMS decides by its content. */
export const largestFile = 10 * 1024 * 1024;

/** Sent as a picture, or as a file of a type every program can show. */
export function isPicture({ what, mime }: Pick<IncomingFile, 'what' | 'mime'>): boolean {
  return what === 'photo' || /^image\/(png|jpeg|webp)$/.test(mime ?? '');
}
