import type { Core } from '@strapi/strapi';
import { applicationOf } from '../../application/application-of';
import { defaultLocale } from '../../../platform/content/content-locales';
import { inTransaction, isPostgres, tableOf, type Transaction } from '../../../shared/database';
import { readBoolean, readDate, readInteger, readText } from '../../../shared/read-column';
import { completePayload } from '../domain/complete-payload';
import type { ClaimInput } from '../domain/delivery-input';
import { leaseMs, refill } from '../domain/delivery-rules';
import { hearStore } from './hear-store';
import { bringForward } from './release-waiting';
import { settleEndedLeases } from './settle-ended-leases';

type Row = Record<string, unknown>;
type Claiming = { trx: Transaction; claim: ClaimInput; now: Date };

/**
 * Leases due messages to one bot (DESIGN 5): one transaction, a fixed number of statements whatever the rows.
 * The bucket row's lock makes claims follow one another; transactional messages come first and are not rationed.
 */
export async function claimDeliveries(strapi: Core.Strapi, claim: ClaimInput) {
  const now = new Date();
  return inTransaction(strapi, async ({ trx }) => {
    await hearStore(trx, claim.bot);
    const allowance = await lockBucket(strapi, { trx, claim, now });
    await settleEndedLeases(strapi, { trx, claim, now });
    await bringForward(strapi, { trx, recipients: claim.reachable ?? [], now });
    const urgent = await candidates(strapi, { trx, claim, now, class: 'transactional', limit: claim.limit });
    const room = Math.min(claim.limit - urgent.length, Math.floor(allowance));
    const bulk = await candidates(strapi, { trx, claim, now, class: 'marketing', limit: room });
    await spend({ trx, claim, now, tokens: allowance - bulk.length });
    const leased = await lease(strapi, { trx, claim, now, rows: [...urgent, ...bulk] });
    return toClaimed(strapi, { trx, rows: leased });
  });
}

/** How many bulk messages the emptiest bucket of the channels allows now; Infinity = no channel was asked for. */
async function lockBucket(strapi: Core.Strapi, { trx, claim, now }: Claiming): Promise<number> {
  const query = trx('send_bucket').whereIn('channel', claim.channels).orderBy('channel').select('tokens', 'filled_at');
  const rows: Row[] = await (isPostgres(strapi) ? query.forUpdate() : query);
  const allowed = rows.map((row) =>
    refill({ tokens: Number(row.tokens), filledAt: readDate(row.filled_at) ?? now, now }),
  );
  return Math.min(...allowed);
}

async function spend({ trx, claim, now, tokens }: Claiming & { tokens: number }): Promise<void> {
  if (claim.channels.length === 0) return;
  await trx('send_bucket')
    .whereIn('channel', claim.channels)
    .update({ tokens: Math.max(0, tokens), filled_at: now });
}

type Wanted = Claiming & { class: 'transactional' | 'marketing'; limit: number };

async function candidates(strapi: Core.Strapi, { trx, claim, now, class: kind, limit }: Wanted): Promise<Row[]> {
  if (limit <= 0 || claim.channels.length === 0) return [];
  const query = trx(tableOf(strapi, 'api::delivery.delivery'))
    .where({ state: 'planned', class: kind })
    .where('due_at', '<=', now)
    .whereIn('channel', claim.channels)
    .orderBy([{ column: 'due_at' }, { column: 'id' }])
    .limit(limit)
    .select('*');
  // knex refuses skipLocked on SQLite, whose single connection needs none.
  return isPostgres(strapi) ? query.forUpdate().skipLocked() : query;
}

async function lease(strapi: Core.Strapi, { trx, claim, now, rows }: Claiming & { rows: Row[] }): Promise<Row[]> {
  if (rows.length === 0) return [];
  const table = tableOf(strapi, 'api::delivery.delivery');
  await trx(table)
    .whereIn(
      'id',
      rows.map((row) => Number(row.id)),
    )
    .update({
      state: 'leased',
      leased_by: claim.bot,
      lease_until: new Date(now.getTime() + leaseMs),
      token: trx.raw('?? + 1', ['token']),
      attempts: trx.raw('?? + 1', ['attempts']),
      card_version: trx(tableOf(strapi, 'api::application.application'))
        .where('number', trx.ref(`${table}.subject`))
        .select('version'),
      updated_at: now,
    });
  return rows.map((row) => ({ ...row, token: readInteger(row.token) + 1 }));
}

/** Shape: `claimedDeliverySchema` of the bot. Cards are read now, so a message that waited shows the present state. */
async function toClaimed(strapi: Core.Strapi, { trx, rows }: { trx: Transaction; rows: Row[] }) {
  const numbers = [...new Set(rows.map((row) => readText(row.subject)).filter((number) => number !== null))];
  const cards = numbers.length > 0 ? await applicationOf(strapi).cards(trx, numbers) : [];
  const byNumber = new Map(cards.map((card) => [card.number, card]));
  return rows.map((row) => ({
    id: String(row.document_id),
    token: readInteger(row.token),
    class: String(row.class),
    channel: String(row.channel),
    recipient: String(row.recipient),
    locale: readText(row.language) ?? defaultLocale,
    payload: completePayload(row, byNumber.get(readText(row.subject) ?? '')),
    repeat: readBoolean(row.repeat),
    test: readBoolean(row.test),
  }));
}
