import type { Core } from '@strapi/strapi';
import { inTransaction, isPostgres, tableOf } from '../../../shared/database';
import type { OldRows } from '../../../shared/old-rows';

/** All that is not waiting and not on its way. */
const ended = ['sent', 'failed', 'skipped', 'uncertain'];
/** Their managers' messages are still edited. */
const open = ['new', 'in_progress'];

/**
 * Messages that ended long ago, found by the index the claims use. Those about an application that is still open stay, and
 * those that show a person who may still want to be forgotten: without the row nothing knows which message of the managers'
 * chat to empty. Returns how many went. Locked on PostgreSQL: two ticks at once take different rows.
 */
export function deleteEndedDeliveries(strapi: Core.Strapi, { before, limit }: OldRows): Promise<number> {
  const table = tableOf(strapi, 'api::delivery.delivery');
  return inTransaction(strapi, async ({ trx }) => {
    const shown = trx(tableOf(strapi, 'api::application.application'))
      .where('number', trx.ref(`${table}.subject`))
      .where((kept) =>
        kept
          .whereIn('state', open)
          .orWhere((known) => known.whereNotNull('client_id').whereNotNull(`${table}.message_ref`)),
      );
    const query = trx(table)
      .whereIn('state', ended)
      .whereIn('class', ['transactional', 'marketing'])
      .where('due_at', '<', before)
      .whereNotExists(shown)
      .limit(limit)
      .select('id');
    const rows: { id: number }[] = await (isPostgres(strapi) ? query.forUpdate().skipLocked() : query);
    const ids = rows.map(({ id }) => id);
    await trx(table).whereIn('id', ids).delete();
    return ids.length;
  });
}
