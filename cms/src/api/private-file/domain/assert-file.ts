import { DomainError } from '../../../shared/domain-error';
import { maxPixels, picturePixels } from './picture-pixels';
import { sniffMime, type SniffedMime } from './sniff-mime';

/** The real type of the bytes; refuses types that are not taken and pictures no one could have taken. */
export function assertFile(bytes: Buffer): SniffedMime {
  const mime = sniffMime(bytes);
  if (!mime)
    throw new DomainError('FILE_TYPE', { message: 'This type of file is not taken: png, jpeg, webp, pdf, mp4 are' });
  const pixels = picturePixels(bytes, mime);
  const isBroken = mime.startsWith('image/') && pixels === null;
  if (isBroken || (pixels ?? 0) > maxPixels)
    throw new DomainError('FILE_TYPE', { message: 'This picture cannot be read' });
  return mime;
}
