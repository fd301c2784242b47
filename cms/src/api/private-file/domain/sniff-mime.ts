/** What a client may send and staff may upload, told by the first bytes: names and declared types prove nothing. */
export type SniffedMime = 'image/png' | 'image/jpeg' | 'image/webp' | 'application/pdf' | 'video/mp4';

const signatures: { mime: SniffedMime; matches(bytes: Buffer): boolean }[] = [
  { mime: 'image/png', matches: (bytes) => bytes.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')) },
  { mime: 'image/jpeg', matches: (bytes) => bytes.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')) },
  { mime: 'image/webp', matches: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP' },
  { mime: 'application/pdf', matches: (bytes) => ascii(bytes, 0, 5) === '%PDF-' },
  {
    mime: 'video/mp4',
    matches: (bytes) => ascii(bytes, 4, 8) === 'ftyp' && !/^(heic|heix|mif1|avif)/.test(ascii(bytes, 8, 12)),
  },
];

/** null = none of the types that are taken. */
export function sniffMime(bytes: Buffer): SniffedMime | null {
  return signatures.find(({ matches }) => matches(bytes))?.mime ?? null;
}

function ascii(bytes: Buffer, from: number, to: number): string {
  return bytes.toString('latin1', from, to);
}
