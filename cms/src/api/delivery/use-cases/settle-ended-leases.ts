import type { Core } from '@strapi/strapi';
import { tableOf, type Transaction } from '../../../shared/database';
import { settleMs, storeSilenceMs } from '../domain/delivery-rules';
import type { ClaimInput } from '../domain/delivery-input';

type Settling = { trx: Transaction; claim: ClaimInput; now: Date };

/**
 * Rows whose lease ended (DESIGN 5). Nobody gets one until it is known whether its sending had begun:
 * - leased by the store that asks, which says what it has begun: the others were not, they go back unmarked;
 * - a store that does not say, or was not heard of for ten minutes: a transactional row is sent again, marked;
 *   a marketing one becomes uncertain, staff decide.
 * Two statements, whatever the rows.
 */
export async function settleEndedLeases(strapi: Core.Strapi, { trx, claim, now }: Settling): Promise<void> {
  const table = tableOf(strapi, 'api::delivery.delivery');
  if (claim.started) await returnNotBegun({ table, trx, claim, now });
  await giveUpLost({ table, trx, claim, now });
}

type At = Settling & { table: string };

async function returnNotBegun({ table, trx, claim, now }: At): Promise<void> {
  await trx(table)
    .where({ state: 'leased', leased_by: claim.bot })
    .where('lease_until', '<', now)
    .whereNotIn(
      'document_id',
      (claim.started ?? []).map(({ id }) => id),
    )
    .update({ state: 'planned', leased_by: null, lease_until: null, updated_at: now });
}

async function giveUpLost({ table, trx, claim, now }: At): Promise<void> {
  const silentSince = new Date(now.getTime() - storeSilenceMs);
  const settledBy = new Date(now.getTime() - settleMs);
  const heard = trx('bot_heard').select('bot').where('heard_at', '>', silentSince);
  await trx(table)
    .where('state', 'leased')
    .where('lease_until', '<', now)
    .where((lost) => {
      lost.whereNotIn('leased_by', heard);
      if (!claim.started) lost.orWhere((own) => own.where('leased_by', claim.bot).where('lease_until', '<', settledBy));
    })
    .update({
      state: trx.raw("case when ?? = 'marketing' then 'uncertain' else 'planned' end", ['class']),
      repeat: trx.raw("case when ?? = 'marketing' then ?? else ? end", ['class', 'repeat', true]),
      reason: 'lease-lost',
      leased_by: null,
      lease_until: null,
      updated_at: now,
    });
}
