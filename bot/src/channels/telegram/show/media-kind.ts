/** How a file of the media library is sent, by its type. */
export type MediaKind = { field: 'photo' | 'video' | 'animation' | 'document'; method: string };

const kinds = {
  photo: { field: 'photo', method: 'sendPhoto' },
  video: { field: 'video', method: 'sendVideo' },
  animation: { field: 'animation', method: 'sendAnimation' },
  document: { field: 'document', method: 'sendDocument' },
} as const satisfies Record<string, MediaKind>;

/** Bot API: a photo is at most 10 MB; a larger picture goes as a file. */
const photoLimit = 10 * 1024 * 1024;

export function mediaKind({ mime, size }: { mime: string; size: number }): MediaKind {
  if (mime === 'image/gif') return kinds.animation;
  if (mime.startsWith('image/')) return size <= photoLimit ? kinds.photo : kinds.document;
  return mime.startsWith('video/') ? kinds.video : kinds.document;
}
