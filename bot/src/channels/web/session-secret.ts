import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits; shown once to the browser, kept here as a hash only. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function newSessionId(): string {
  return randomBytes(16).toString('base64url');
}

/** A plain hash is enough: the secret is random, there is nothing to guess by dictionary. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Constant time: compares hashes of equal length, whatever was sent. */
export function isSecret(secret: string, hash: string): boolean {
  const given = Buffer.from(hashSecret(secret));
  const expected = Buffer.from(hash);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
