import type { Core } from '@strapi/strapi';
import { privateFileOf } from '../../private-file/private-file-of';
import { exportedFields } from '../domain/exported-fields';

/** Operational types that name a person, and by which field. A message with a subject was written to managers. */
const personal = [
  { section: 'applications', uid: 'api::application.application', where: byClient },
  { section: 'events', uid: 'api::event.event', where: byIdentity },
  {
    section: 'messages',
    uid: 'api::delivery.delivery',
    where: (identity: string) => ({ ...byClient(identity), subject: { $null: true } }),
  },
  { section: 'unfinishedForms', uid: 'api::dialog-state.dialog-state', where: byIdentity },
] as const;

const maxRows = 10_000;

/** Everything known about one person (E4), as the sections of a file he can read. */
export async function exportPerson(strapi: Core.Strapi, identity: string): Promise<Record<string, unknown>> {
  const client = await strapi.db
    .query('api::client.client')
    .findOne({ where: { identity }, select: exportedFields.client });
  const sections: Record<string, unknown> = { client: client && readable(client) };
  for (const { section, uid, where } of personal) {
    const rows = await strapi.db.query(uid).findMany({
      where: where(identity),
      select: exportedFields[section],
      orderBy: { id: 'asc' },
      limit: maxRows,
    });
    sections[section] = rows.map(readable);
  }
  return { ...sections, files: await privateFileOf(strapi).list(identity) };
}

function byClient(identity: string) {
  return { client: { identity } };
}

function byIdentity(identity: string) {
  return { identity };
}

/** Strapi adds the id to whatever is selected; what is not known is left out. */
function readable({ id: _, ...row }: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
}
