import type { Core } from '@strapi/strapi';
import { isPostgres, tableOf, type Transaction } from '../../../shared/database';
import { readText } from '../../../shared/read-column';
import type { KnownClient } from './meet-client';

export type LockedClient = KnownClient & { identity: string; mergedInto: number | null };

/** The client's row under a lock that lets others point to it. null = there is none (any more). */
export async function lockClient(
  strapi: Core.Strapi,
  { trx, where }: { trx: Transaction; where: { id: number } | { document_id: string } | { identity: string } },
): Promise<LockedClient | null> {
  const query = trx(tableOf(strapi, 'api::client.client')).where(where).select('*');
  const [row] = await (isPostgres(strapi) ? query.forNoKeyUpdate() : query);
  if (!row) return null;
  return {
    id: Number(row.id),
    documentId: String(row.document_id),
    identity: String(row.identity),
    name: readText(row.name),
    stage: readText(row.stage),
    mergedInto: row.merged_into_id === null ? null : Number(row.merged_into_id),
  };
}
