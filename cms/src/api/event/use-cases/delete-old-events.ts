import type { Core } from '@strapi/strapi';
import { inTransaction, isPostgres, tableOf } from '../../../shared/database';
import type { OldRows } from '../../../shared/old-rows';

/** Returns how many went. Locked on PostgreSQL: two ticks at once take different rows. */
export function deleteOldEvents(strapi: Core.Strapi, { before, limit }: OldRows): Promise<number> {
  const table = tableOf(strapi, 'api::event.event');
  return inTransaction(strapi, async ({ trx }) => {
    const query = trx(table).where('at', '<', before).orderBy('at').limit(limit).select('id');
    const rows: { id: number }[] = await (isPostgres(strapi) ? query.forUpdate().skipLocked() : query);
    const ids = rows.map(({ id }) => id);
    await trx(table).whereIn('id', ids).delete();
    return ids.length;
  });
}
