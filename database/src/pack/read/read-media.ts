import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PackMedia } from '../pack';
import type { Place, Problems } from './problems';

/** Kinds of files a chat and the media library take, with the bytes they begin with. No svg, no html: they can carry scripts. */
const kinds: Record<string, (bytes: Buffer) => boolean> = {
  png: (bytes) => bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  jpg: isJpeg,
  jpeg: isJpeg,
  webp: (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP',
  pdf: (bytes) => text(bytes, 0, 5) === '%PDF-',
  mp4: (bytes) => text(bytes, 4, 8) === 'ftyp',
};
const LARGEST = 10 * 1024 * 1024;

/** null = refused (the reason is noted at the place that names the file). */
export function readMediaFile(
  dir: string,
  wanted: { file: string; alt: string; place: Place },
  problems: Problems,
): PackMedia | null {
  const { file, alt, place } = wanted;
  const extension = file.split('.').pop()?.toLowerCase() ?? '';
  const isKind = kinds[extension];
  const list = Object.keys(kinds).join(', ');
  if (!isKind) {
    problems.add(
      place,
      `файлы «${extension}» не принимаются, можно: ${list}`,
      `"${extension}" files are not taken, only: ${list}`,
    );
    return null;
  }
  const path = join(dir, 'media', file);
  const size = sizeOf(path);
  if (size === null) {
    problems.add(place, `нет файла media/${file}`, `there is no file media/${file}`);
    return null;
  }
  if (size > LARGEST) {
    problems.add(place, `файл ${file} больше 10 МБ`, `the file ${file} is over 10 MB`);
    return null;
  }
  const bytes = readFileSync(path);
  if (!isKind(bytes)) {
    problems.add(place, `содержимое файла ${file} не ${extension}`, `the contents of ${file} are not ${extension}`);
    return null;
  }
  return { file, alt, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function sizeOf(path: string): number | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : null;
}

function isJpeg(bytes: Buffer): boolean {
  return bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]));
}

function text(bytes: Buffer, from: number, to: number): string {
  return bytes.subarray(from, to).toString('latin1');
}
