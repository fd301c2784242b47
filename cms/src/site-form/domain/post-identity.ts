import { createHash, createHmac } from 'node:crypto';
import { deriveKey } from '@vitrina/config';
import type { SitePost } from './site-post';

/** How long equal posts without a key are one application (D1). */
export const repeatMs = 10 * 60_000;

export type PostIdentity = {
  /** Value of the column with the unique index; a sender's own keys and ours can never meet (nor those of the bot). */
  key: string;
  payloadHash: string;
  /** The key is ours and free again after `repeatMs`. */
  expires: boolean;
};

type Sender = { encryptionKey: string; address: string };

/**
 * Who repeats what. With a key of the sender it is the key; without one the same form, answers, package and message from the
 * same page (its stamp) or else the same address. Values are taken as they were typed: a repeat is a repeat even when
 * the form was edited in between.
 */
export function identifyPost(post: SitePost, { encryptionKey, address }: Sender): PostIdentity {
  const meaning = JSON.stringify([post.form, sortedAnswers(post.answers), post.package, post.message, post.consent]);
  const payloadHash = createHash('sha256').update(meaning).digest('hex');
  if (post.idempotencyKey) return { key: `site:key:${post.idempotencyKey}`, payloadHash, expires: false };
  const from = post.stamp ? `stamp:${post.stamp}` : `address:${address}`;
  // With a secret: an address is not to be found out by trying all of them.
  const digest = createHmac('sha256', deriveKey(encryptionKey, 'site-repeat')).update(`${payloadHash}.${from}`);
  return { key: `site:same:${digest.digest('base64url')}`, payloadHash, expires: true };
}

function sortedAnswers(answers: Map<string, unknown>): [string, unknown][] {
  return [...answers]
    .map(([key, value]): [string, unknown] => [key, typeof value === 'string' ? value.trim() : value])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
