import { createHash } from 'node:crypto';
import type { SubmitInput } from './submit-input';

/**
 * What makes two submits with one key the same: who, which form, which answers, package and consent. Times are left
 * out: a repeat may carry others.
 */
export function payloadHash(input: SubmitInput): string {
  const answers = input.answers
    .map((answer): [string, unknown] => [answer.key, answer.value])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const shown = input.package && [input.package.key, input.package.priceMinor, input.package.currency];
  const meaning = [input.client.identity, input.form, answers, shown, input.consent?.version ?? null, input.test];
  return createHash('sha256').update(JSON.stringify(meaning)).digest('hex');
}
