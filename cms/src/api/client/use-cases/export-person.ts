import type { Core } from '@strapi/strapi';
import { privateFileOf } from '../../private-file/private-file-of';

/** Operational types that name a person, and by which field. */
const personal = [
  { section: 'applications', uid: 'api::application.application', where: byClient },
  { section: 'events', uid: 'api::event.event', where: (identity: string) => ({ identity }) },
  { section: 'messages', uid: 'api::delivery.delivery', where: byClient },
  { section: 'unfinishedForms', uid: 'api::dialog-state.dialog-state', where: (identity: string) => ({ identity }) },
] as const;

/** Columns that say nothing about the person. */
const internal = new Set([
  'id',
  'documentId',
  'publishedAt',
  'locale',
  'payloadHash',
  'idempotencyKey',
  'token',
  'leasedBy',
  'leaseUntil',
  'dedupKey',
  'notes',
]);
const maxRows = 10_000;

/** Everything known about one person (E4), as the sections of a file he can read. Staff's own notes are not part of it. */
export async function exportPerson(strapi: Core.Strapi, identity: string): Promise<Record<string, unknown>> {
  const client = await strapi.db.query('api::client.client').findOne({ where: { identity } });
  const sections: Record<string, unknown> = { client: client && readable(client) };
  for (const { section, uid, where } of personal) {
    const rows = await strapi.db
      .query(uid)
      .findMany({ where: where(identity), orderBy: { id: 'asc' }, limit: maxRows });
    sections[section] = rows.map(readable);
  }
  return { ...sections, files: await privateFileOf(strapi).list(identity) };
}

function byClient(identity: string) {
  return { client: { identity } };
}

function readable(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([field, value]) => !internal.has(field) && value !== null));
}
