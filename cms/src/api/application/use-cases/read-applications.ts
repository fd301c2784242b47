import type { Core } from '@strapi/strapi';
import { isPostgres, tableOf, type Database, type Transaction } from '../../../shared/database';
import { applicationSummary, type ApplicationRow } from '../domain/application-card';

const listed = 20;

/** Rows with what a card needs of their clients, in one statement. */
export async function readCards(
  strapi: Core.Strapi,
  { from, numbers }: { from: Database | Transaction; numbers: string[] },
): Promise<ApplicationRow[]> {
  return withClient(strapi, from).whereIn('application.number', numbers);
}

/** The row under a lock: two presses at once are judged one after the other. null = no such number. */
export async function lockApplication(
  strapi: Core.Strapi,
  { trx, number }: { trx: Transaction; number: string },
): Promise<ApplicationRow | null> {
  const table = tableOf(strapi, 'api::application.application');
  // SQLite has one connection: the transaction itself is the lock.
  if (isPostgres(strapi)) await trx(table).where({ number }).forUpdate().select('id');
  const [row] = await readCards(strapi, { from: trx, numbers: [number] });
  return row ?? null;
}

/** The application a link was made for, by the hash of its token. */
export async function readLinked(strapi: Core.Strapi, hash: string): Promise<ApplicationRow | null> {
  const [row] = await withClient(strapi, strapi.db.connection).where('application.link_hash', hash);
  return row ?? null;
}

/** Newest 20 of one person. */
export async function listApplications(strapi: Core.Strapi, identity: string) {
  const rows = await withClient(strapi, strapi.db.connection)
    .where('client.identity', identity)
    .orderBy('application.id', 'desc')
    .limit(listed);
  return rows.map(applicationSummary);
}

function withClient(strapi: Core.Strapi, from: Database | Transaction) {
  return from({ application: tableOf(strapi, 'api::application.application') })
    .leftJoin({ client: tableOf(strapi, 'api::client.client') }, 'client.id', 'application.client_id')
    .select<ApplicationRow[]>('application.*', {
      client_username: 'client.username',
      client_identity: 'client.identity',
    });
}
