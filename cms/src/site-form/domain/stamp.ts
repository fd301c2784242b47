import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveKey } from '@vitrina/config';

/** A form filled in faster than this was not filled in by a person; older than a day the page was left open. */
const youngestMs = 3_000;
const oldestMs = 86_400_000;
const thanksMs = 7 * 86_400_000;

type Signed = { encryptionKey: string; now: Date };

/** When a page with the form was made, signed (D1). */
export function makeStamp({ encryptionKey, now }: Signed): string {
  return signed('stamp', '', { encryptionKey, now });
}

export function isValidStamp(stamp: string, { encryptionKey, now }: Signed): boolean {
  const age = ageOf(stamp, { label: 'stamp', text: '', encryptionKey, now });
  return age !== null && age >= youngestMs && age <= oldestMs;
}

/** `ref` of the thanks page: nobody reads the number and the link of another by counting (7 days). */
export function makeThanksRef(number: string, by: Signed): string {
  return `${number}.${signed('thanks', number, by)}`;
}

/** The number; null = forged or too old. */
export function readThanksRef(ref: string, by: Signed): string | null {
  const [number = '', ...rest] = ref.split('.');
  const age = ageOf(rest.join('.'), { label: 'thanks', text: number, ...by });
  return age !== null && age >= 0 && age <= thanksMs ? number : null;
}

type Label = 'stamp' | 'thanks';

function signed(label: Label, text: string, { encryptionKey, now }: Signed): string {
  const at = now.getTime().toString(36);
  return `${at}.${digest(label, { text: `${at}.${text}`, encryptionKey }).toString('base64url')}`;
}

function ageOf(
  stamp: string,
  { label, text, encryptionKey, now }: Signed & { label: Label; text: string },
): number | null {
  const [, at = '', given = ''] = /^([0-9a-z]{1,11})\.([A-Za-z0-9_-]{43})$/.exec(stamp) ?? [];
  if (at === '') return null;
  const right = digest(label, { text: `${at}.${text}`, encryptionKey });
  const sent = Buffer.from(given, 'base64url');
  if (sent.length !== right.length || !timingSafeEqual(sent, right)) return null;
  return now.getTime() - Number.parseInt(at, 36);
}

function digest(label: Label, { text, encryptionKey }: { text: string; encryptionKey: string }): Buffer {
  return createHmac('sha256', deriveKey(encryptionKey, label)).update(text, 'utf8').digest();
}
