import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** One key per purpose: a signature made for one can never pass for another. */
export type KeyLabel =
  'wake' | 'packs' | 'preview' | 'staff' | 'telegram-webhook' | 'stamp' | 'site-repeat' | 'thanks' | 'log-hash';

/** HKDF-SHA256 of the shared token, empty salt, info `vitrina/<label>`, 32 bytes. */
export function deriveKey(apiToken: string, label: KeyLabel): Buffer {
  return Buffer.from(hkdfSync('sha256', apiToken, '', `vitrina/${label}`, 32));
}

/** `t=<unix seconds>,v1=<hex>` with v1 = HMAC-SHA256 of `<t>.<text>`; goes into a header or a parameter. */
export function sign(key: Buffer, text: string, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000);
  return `t=${seconds},v1=${digest(key, `${seconds}.${text}`).toString('hex')}`;
}

/** True only for an unaltered text signed with this key at most `maxAgeSeconds` ago (or as far ahead: clocks differ). */
export function verifySignature(
  key: Buffer,
  text: string,
  { header, now, maxAgeSeconds }: { header: string | undefined; now: Date; maxAgeSeconds: number },
): boolean {
  const parts = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '');
  if (!parts) return false;
  const [, seconds = '', hex = ''] = parts;
  if (Math.abs(now.getTime() / 1000 - Number(seconds)) > maxAgeSeconds) return false;
  return timingSafeEqual(digest(key, `${seconds}.${text}`), Buffer.from(hex, 'hex'));
}

function digest(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest();
}
