import { randomBytes } from 'node:crypto';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** What Strapi expects in every row and a raw insert must fill by itself (DESIGN 7). */
export function newRow(now: Date): { document_id: string; created_at: Date; updated_at: Date; published_at: Date } {
  return { document_id: newDocumentId(), created_at: now, updated_at: now, published_at: now };
}

/** Strapi's shape of a document id: 24 characters, a letter first. */
function newDocumentId(): string {
  const bytes = randomBytes(24);
  const rest = [...bytes.subarray(1)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return alphabet.charAt((bytes[0] ?? 0) % 26) + rest;
}
