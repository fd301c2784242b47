import type { SniffedMime } from './sniff-mime';

/** A small file can unpack into gigabytes: what no camera makes is refused. */
export const maxPixels = 50_000_000;

/** Width × height as the header says; null = no picture, or a header that cannot be read. */
export function picturePixels(bytes: Buffer, mime: SniffedMime): number | null {
  try {
    if (mime === 'image/png') return bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
    if (mime === 'image/jpeg') return jpegPixels(bytes);
    return mime === 'image/webp' ? webpPixels(bytes) : null;
  } catch {
    // The header ends too early.
    return null;
  }
}

/** Walks the segments to the first frame header (SOF0–SOF15 without DHT, JPG and DAC). */
function jpegPixels(bytes: Buffer): number | null {
  for (let at = 2; at < bytes.length; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes.readUInt16BE(at);
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
    if (marker < 0xff00) return null;
  }
  return null;
}

/** The three kinds of WebP: extended, lossless, lossy. */
function webpPixels(bytes: Buffer): number | null {
  const kind = bytes.toString('latin1', 12, 16);
  if (kind === 'VP8X') return (bytes.readUIntLE(24, 3) + 1) * (bytes.readUIntLE(27, 3) + 1);
  if (kind === 'VP8 ') return (bytes.readUInt16LE(26) & 0x3fff) * (bytes.readUInt16LE(28) & 0x3fff);
  if (kind !== 'VP8L') return null;
  const packed = bytes.readUInt32LE(21);
  return ((packed & 0x3fff) + 1) * (((packed >> 14) & 0x3fff) + 1);
}
