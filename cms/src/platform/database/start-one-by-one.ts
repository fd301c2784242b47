import type { Core } from '@strapi/strapi';
import { isPostgres } from '../../shared/database';

/**
 * What a start adds (languages, roles, the owner, phrases, a pack) is looked for first and made when it is missing. Of several
 * CMS that start together on one PostgreSQL each would find it missing: they take turns here. The lock goes with its
 * connection, however the process ends. A SQLite file has one CMS.
 */
export async function startOneByOne({ strapi }: { strapi: Core.Strapi }, work: () => Promise<void>): Promise<void> {
  if (!isPostgres(strapi)) return work();
  // Knex's own transaction, which only holds the lock: Strapi's would take in everything that is done meanwhile.
  await strapi.db.connection.transaction(async (trx) => {
    // It only waits, for another CMS or for a whole pack: a server's own limits on that are not meant for it.
    await trx.raw('set local idle_in_transaction_session_timeout = 0');
    await trx.raw('set local statement_timeout = 0');
    await trx.raw("select pg_advisory_xact_lock(hashtext('vitrina-bootstrap'))");
    await work();
  });
}
