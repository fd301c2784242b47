import type { Core } from '@strapi/strapi';
import { tableOf } from '../../../shared/database';
import { DomainError } from '../../../shared/domain-error';
import { readIso, readText } from '../../../shared/read-column';
import { isSiteRecord } from '../domain/is-site-record';

/** How many records staff are shown. */
const shown = 20;
type Row = Record<string, unknown>;

/**
 * For staff: records that may be the same person, because the same phone was typed in their applications, and the merges into this one that
 * can be taken back. A hint and nothing more: a typed phone proves nobody (E1).
 */
export async function findDuplicates(strapi: Core.Strapi, documentId: string) {
  const clients = tableOf(strapi, 'api::client.client');
  const client: Row | undefined = await strapi.db.connection(clients).where({ document_id: documentId }).first();
  if (!client) throw new DomainError('CLIENT_NOT_FOUND', { message: 'No such client' });
  const found = await withSamePhone(strapi, client);
  const numbers = await numbersOf(strapi, found);
  const duplicates = found.map((row) => ({
    id: String(row.document_id),
    ...describe(row),
    applications: numbers.get(Number(row.id)) ?? [],
    mergeable: isSiteRecord(String(row.identity)) && client.merged_into_id === null,
  }));
  return { name: readText(client.name), duplicates, merges: await undoable(strapi, Number(client.id)) };
}

function describe(row: Row) {
  return { name: readText(row.name), channel: readText(row.channel), username: readText(row.username) };
}

async function withSamePhone(strapi: Core.Strapi, client: Row): Promise<Row[]> {
  const { connection } = strapi.db;
  const applications = tableOf(strapi, 'api::application.application');
  const phones = connection(applications).where({ client_id: client.id }).whereNotNull('phone').select('phone');
  const others = connection(applications).whereIn('phone', phones).whereNotNull('client_id').select('client_id');
  return connection(tableOf(strapi, 'api::client.client'))
    .whereIn('id', others)
    .whereNot({ id: client.id })
    .whereNull('merged_into_id')
    .where({ test: client.test })
    .orderBy('id', 'desc')
    .limit(shown)
    .select('*');
}

async function numbersOf(strapi: Core.Strapi, rows: Row[]): Promise<Map<number, string[]>> {
  const ids = rows.map(({ id }) => Number(id));
  const found: Row[] = await strapi.db
    .connection(tableOf(strapi, 'api::application.application'))
    .whereIn('client_id', ids)
    .orderBy('id', 'desc')
    .limit(shown * shown)
    .select('client_id', 'number');
  const numbers = new Map<number, string[]>();
  for (const row of found) {
    const id = Number(row.client_id);
    numbers.set(id, [...(numbers.get(id) ?? []), String(row.number)]);
  }
  return numbers;
}

async function undoable(strapi: Core.Strapi, clientId: number) {
  const rows: Row[] = await strapi.db
    .connection({ merge: tableOf(strapi, 'api::client-merge.client-merge') })
    .join({ client: tableOf(strapi, 'api::client.client') }, 'client.id', 'merge.from_id')
    .where({ 'merge.into_id': clientId })
    .whereNull('merge.undone_at')
    .orderBy('merge.id', 'desc')
    .limit(shown)
    .select('client.name', 'client.channel', 'client.username', {
      merge_id: 'merge.document_id',
      at: 'merge.at',
      who: 'merge.who',
      reason: 'merge.reason',
    });
  return rows.map((row) => ({
    id: String(row.merge_id),
    ...describe(row),
    at: readIso(row.at),
    who: readText(row.who),
    reason: readText(row.reason),
  }));
}
