import type { Core } from '@strapi/strapi';
import { tableOf, type Transaction } from '../../../shared/database';
import { newRow } from '../../../shared/new-row';
import { readText } from '../../../shared/read-column';
import { clientColumns } from '../domain/client-columns';

export type MetClient = {
  identity: string;
  name?: string | undefined;
  username?: string | undefined;
  language?: string | undefined;
  startPayload?: string | undefined;
  source: string;
  test: boolean;
};
export type KnownClient = { id: number; documentId: string; name: string | null; stage: string | null };

/**
 * The client behind an identity, made on first sight (E1). A name that is there is never replaced: staff may have
 * edited it. Nothing a person typed decides who they are.
 */
export async function meetClient(
  strapi: Core.Strapi,
  { trx, met }: { trx: Transaction; met: MetClient },
): Promise<KnownClient> {
  const table = tableOf(strapi, 'api::client.client');
  const now = new Date();
  const [row] = await trx(table)
    .insert({ ...newRow(now), ...clientColumns(met), first_seen_at: now, last_seen_at: now, reachable: true })
    .onConflict('identity')
    .merge({
      name: trx.raw('coalesce(??, excluded.??)', [`${table}.name`, 'name']),
      username: trx.raw('coalesce(excluded.??, ??)', ['username', `${table}.username`]),
      language: trx.raw('coalesce(excluded.??, ??)', ['language', `${table}.language`]),
      last_seen_at: now,
      updated_at: now,
    })
    .returning(['id', 'document_id', 'name', 'stage']);
  return {
    id: Number(row.id),
    documentId: String(row.document_id),
    name: readText(row.name),
    stage: readText(row.stage),
  };
}
