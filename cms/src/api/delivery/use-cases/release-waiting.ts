import type { Core } from '@strapi/strapi';
import { tableOf, type Transaction } from '../../../shared/database';
import { readBoolean } from '../../../shared/read-column';
import { managerKinds, storyPrefix } from '../domain/manager-message';
import type { ReportedRow } from './report-deliveries';

/**
 * A managers' chat that took a message is back: what waits for it is due at once, not at its next slow try. One
 * statement, and none when no manager message was sent.
 */
export async function releaseWaiting(
  strapi: Core.Strapi,
  { trx, reported, now }: { trx: Transaction; reported: ReportedRow[]; now: Date },
): Promise<void> {
  const reached = reported.filter(
    ({ row, result }) => result.result === 'sent' && managerKinds.includes(String(row.kind)) && !readBoolean(row.test),
  );
  await bringForward(strapi, { trx, recipients: [...new Set(reached.map(({ row }) => String(row.recipient)))], now });
}

/** What waits for these chats of managers is due now. */
export async function bringForward(
  strapi: Core.Strapi,
  { trx, recipients, now }: { trx: Transaction; recipients: string[]; now: Date },
): Promise<void> {
  if (recipients.length === 0) return;
  await trx(tableOf(strapi, 'api::delivery.delivery'))
    .where({ state: 'planned', class: 'transactional', channel: 'telegram' })
    .where('due_at', '>', now)
    .whereIn('recipient', recipients)
    .where('reason', 'like', `${storyPrefix}%`)
    .update({ due_at: now, updated_at: now });
}
