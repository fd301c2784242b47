import type { Core } from '@strapi/strapi';
import { applicationOf } from '../../application/application-of';
import type { Transaction } from '../../../shared/database';
import { readInteger, readText } from '../../../shared/read-column';
import type { ReportedRow } from './report-deliveries';

/**
 * An application may have changed while its message was on the way, too late for the card and too early for the list
 * of messages to edit. Such a message is edited once more.
 */
export async function refreshLateCards(
  strapi: Core.Strapi,
  { trx, reported }: { trx: Transaction; reported: ReportedRow[] },
): Promise<void> {
  const sent = reported.flatMap(({ row, result }) => {
    const number = readText(row.subject);
    if (result.result !== 'sent' || !result.messageRef || !number) return [];
    const shownVersion = readInteger(row.card_version);
    const channel = row.channel === 'web' ? ('web' as const) : ('telegram' as const);
    const { messageRef } = result;
    const sending = `${readInteger(row.id)}.${readInteger(row.token)}`;
    return [{ number, channel, recipient: String(row.recipient), messageRef, shownVersion, sending }];
  });
  if (sent.length > 0) await applicationOf(strapi).refreshCards(trx, sent);
}
