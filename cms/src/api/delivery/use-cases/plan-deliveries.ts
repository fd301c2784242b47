import type { Core } from '@strapi/strapi';
import { tableOf, type Transaction } from '../../../shared/database';
import { newRow } from '../../../shared/new-row';

export type PlannedDelivery = {
  /** Unique: the same message is planned once. */
  dedupKey: string;
  class: 'transactional' | 'marketing';
  channel: 'telegram' | 'web';
  recipient: string;
  locale: string;
  kind: string;
  /** Completed at the claim: an application's card is read then, so that a waiting message shows the present state. */
  payload: Record<string, unknown>;
  /** Application number. */
  subject: string | null;
  dueAt: Date;
  clientId: number | null;
  test: boolean;
};

/** Puts messages into the outbox (DESIGN 5) in the transaction of what they tell about; a known key changes nothing. */
export async function planDeliveries(
  strapi: Core.Strapi,
  { trx, deliveries }: { trx: Transaction; deliveries: PlannedDelivery[] },
): Promise<number> {
  if (deliveries.length === 0) return 0;
  const now = new Date();
  const rows = deliveries.map((delivery) => ({
    ...newRow(now),
    dedup_key: delivery.dedupKey,
    class: delivery.class,
    channel: delivery.channel,
    recipient: delivery.recipient,
    language: delivery.locale,
    kind: delivery.kind,
    payload: JSON.stringify(delivery.payload),
    subject: delivery.subject,
    state: 'planned',
    due_at: delivery.dueAt,
    token: 0,
    attempts: 0,
    repeat: false,
    client_id: delivery.clientId,
    test: delivery.test,
  }));
  const written = await trx(tableOf(strapi, 'api::delivery.delivery'))
    .insert(rows)
    .onConflict('dedup_key')
    .ignore()
    .returning('id');
  return written.length;
}
