import type { Core } from '@strapi/strapi';
import { tableOf, type Database, type Transaction } from '../../../shared/database';

export type PersonRecord = { id: number; documentId: string; identity: string };

/** Records merged into this one, and into those (E1): one person as a whole, without the record itself. */
export async function mergedRecords(
  strapi: Core.Strapi,
  { from, clientId }: { from: Database | Transaction; clientId: number },
): Promise<PersonRecord[]> {
  const found: PersonRecord[] = [];
  let level = [clientId];
  while (level.length > 0) {
    const rows: Record<string, unknown>[] = await from(tableOf(strapi, 'api::client.client'))
      .whereIn('merged_into_id', level)
      .select('id', 'document_id', 'identity');
    const known = new Set([clientId, ...found.map(({ id }) => id)]);
    const records = rows.map((row) => ({
      id: Number(row.id),
      documentId: String(row.document_id),
      identity: String(row.identity),
    }));
    const fresh = records.filter(({ id }) => !known.has(id));
    found.push(...fresh);
    level = fresh.map(({ id }) => id);
  }
  return found;
}
