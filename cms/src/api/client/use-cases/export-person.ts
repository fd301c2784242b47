import type { Core } from '@strapi/strapi';
import { privateFileOf } from '../../private-file/private-file-of';
import { exportedFields } from '../domain/exported-fields';
import { mergedRecords } from './merged-records';

/** Operational types that name a person, and by which field. A message with a subject was written to managers. */
const personal = [
  { section: 'applications', uid: 'api::application.application', where: byClient },
  { section: 'events', uid: 'api::event.event', where: byIdentity },
  {
    section: 'messages',
    uid: 'api::delivery.delivery',
    where: (identities: string[]) => ({ ...byClient(identities), subject: { $null: true } }),
  },
  { section: 'unfinishedForms', uid: 'api::dialog-state.dialog-state', where: byIdentity },
] as const;

const maxRows = 10_000;

/** Everything known about one person (E4), records merged into theirs included, as the sections of a file he can read. */
export async function exportPerson(strapi: Core.Strapi, identity: string): Promise<Record<string, unknown>> {
  const client = await strapi.db
    .query('api::client.client')
    .findOne({ where: { identity }, select: ['id', ...exportedFields.client] });
  const merged = client ? await mergedRecords(strapi, { from: strapi.db.connection, clientId: Number(client.id) }) : [];
  const others = await strapi.db.query('api::client.client').findMany({
    where: { id: { $in: merged.map(({ id }) => id) } },
    select: exportedFields.client,
    orderBy: { id: 'asc' },
  });
  const identities = [identity, ...merged.map((record) => record.identity)];
  const sections: Record<string, unknown> = { client: client && readable(client), merged: others.map(readable) };
  for (const { section, uid, where } of personal) {
    const rows = await strapi.db.query(uid).findMany({
      where: where(identities),
      select: exportedFields[section],
      orderBy: { id: 'asc' },
      limit: maxRows,
    });
    sections[section] = rows.map(readable);
  }
  const files = await Promise.all(identities.map((one) => privateFileOf(strapi).list(one)));
  return { ...sections, files: files.flat() };
}

function byClient(identities: string[]) {
  return { client: { identity: { $in: identities } } };
}

function byIdentity(identities: string[]) {
  return { identity: { $in: identities } };
}

/** Strapi adds the id to whatever is selected; what is not known is left out. */
function readable({ id: _, ...row }: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
