import type { Core } from '@strapi/strapi';
import { deliveryOf } from '../../delivery/delivery-of';
import { defaultLocale } from '../../../platform/content/content-locales';
import type { PlannedDelivery } from '../../delivery/use-cases/plan-deliveries';
import type { Transaction } from '../../../shared/database';
import { readBoolean, readInteger } from '../../../shared/read-column';
import type { ApplicationRow } from '../domain/application-card';
import { readCards } from './read-applications';

export type ShownCard = { channel: 'telegram' | 'web'; recipient: string; messageRef: string };
/** `except` = the chat whose message the presser edits himself. */
export type CardChange = { trx: Transaction; application: ApplicationRow; except: string | null };

/** Every manager message that shows this application is to be edited (C3). */
export async function planCardChanges(strapi: Core.Strapi, { trx, application, except }: CardChange): Promise<void> {
  const number = String(application.number);
  const deliveries = deliveryOf(strapi);
  await deliveries.supersede(trx, { subject: number, kind: 'application.changed' });
  const shown = await deliveries.shownMessages(trx, number);
  const others = shown.filter((message) => message.recipient !== except);
  await deliveries.plan(
    trx,
    others.map((message) => cardChange(application, message)),
  );
}

/** `sending` = which attempt of which delivery it was. */
type SentCard = ShownCard & { number: string; shownVersion: number; sending: string };

/**
 * Messages that were on the way while their application changed. An edit to the present state may be planned or done
 * already, but what was on the way may have landed after it: each late sending has an edit of its own.
 */
export async function refreshCards(
  strapi: Core.Strapi,
  { trx, sent }: { trx: Transaction; sent: SentCard[] },
): Promise<void> {
  const rows = await readCards(strapi, { from: trx, numbers: [...new Set(sent.map(({ number }) => number))] });
  const byNumber = new Map(rows.map((row) => [String(row.number), row]));
  const late = sent.flatMap((message) => {
    const application = byNumber.get(message.number);
    return application && readInteger(application.version) > message.shownVersion
      ? [lateChange(application, message)]
      : [];
  });
  await deliveryOf(strapi).plan(trx, late);
}

function cardChange(application: ApplicationRow, { channel, recipient, messageRef }: ShownCard): PlannedDelivery {
  const number = String(application.number);
  return {
    dedupKey: `application.changed:${number}:${readInteger(application.version)}:${recipient}:${messageRef}`,
    class: 'transactional',
    channel,
    recipient,
    locale: defaultLocale,
    kind: 'application.changed',
    payload: { messageRef },
    subject: number,
    dueAt: new Date(),
    clientId: application.client_id ? readInteger(application.client_id) : null,
    test: readBoolean(application.test),
  };
}

function lateChange(application: ApplicationRow, message: SentCard): PlannedDelivery {
  const change = cardChange(application, message);
  return { ...change, dedupKey: `${change.dedupKey}:after:${message.sending}` };
}

/** Columns every change of an application moves. */
export function nextVersion(application: ApplicationRow): { version: number; updated_at: Date } {
  return { version: readInteger(application.version) + 1, updated_at: new Date() };
}
