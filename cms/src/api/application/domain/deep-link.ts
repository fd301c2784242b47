import { createHash, createHmac, randomBytes } from 'node:crypto';

/** How long a link from the site into the bot can be opened (PRODUCT D1). */
export const linkLifeMs = 7 * 86_400_000;

const tokenLength = 22;
/** What a payload of `/start` must look like to be taken for such a link. */
export const linkTokenPattern = /^[A-Za-z0-9_-]{22}$/;

/** 128 random bits, kept with the application. */
export function newLinkNonce(): string {
  return randomBytes(16).toString('base64url');
}

type LinkOf = { applicationId: string; nonce: string };

/**
 * The token of an application's link (DESIGN 7): the first 22 base64url characters of HMAC-SHA256(ENCRYPTION_KEY, application id
 * + nonce), so that a repeated request gets the same link although only its hash is kept. `applicationId` = its document id.
 */
export function linkToken(encryptionKey: string, { applicationId, nonce }: LinkOf): string {
  const digest = createHmac('sha256', encryptionKey).update(`${applicationId}${nonce}`, 'utf8').digest('base64url');
  return digest.slice(0, tokenLength);
}

/** What is kept of a token and looked up by. */
export function linkHash(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('base64url');
}
