import type { Core } from '@strapi/strapi';
import { splitChats } from '@vitrina/config';
import { deliveryOf } from '../../delivery/delivery-of';
import { defaultLocale } from '../../../platform/content/content-locales';
import type { PlannedDelivery } from '../../delivery/use-cases/plan-deliveries';
import { inTransaction, isPostgres, tableOf, type Transaction } from '../../../shared/database';
import { readDate, readInteger } from '../../../shared/read-column';
import { wakeBots } from '../../../shared/wake-bots';
import type { ApplicationRow } from '../domain/application-card';
import { managerRecipients, type ManagerRecipient } from '../domain/manager-recipients';
import { reminderDue, type ReminderDue } from '../domain/reminder-due';
import { workingMinutes, type WorkingTime } from '../domain/working-time';
import { readBusiness, type Business } from './read-rules';

/** Oldest applications reminded of by one tick; the next tick takes the next ones. */
const batch = 200;
type Due = { row: ApplicationRow; who: 'managers' | 'owner' };

/**
 * Reminds of applications nobody took in `reminderMinutes` of working time (C3). The bot's clock only asks; what is due
 * is decided here, and the keys of the messages make any number of ticks send each reminder once. Returns how many
 * messages were planned.
 */
export async function remindManagers(strapi: Core.Strapi): Promise<number> {
  const business = await readBusiness(strapi);
  const since = sinceWhen(business);
  if (since === null) return 0;
  return inTransaction(strapi, async ({ trx, onCommit }) => {
    const due = await dueApplications(strapi, { trx, since });
    for (const who of ['managers', 'owner'] as const)
      await countReminder(strapi, { trx, due: due.filter((one) => one.who === who) });
    const planned = await deliveryOf(strapi).plan(
      trx,
      due.flatMap((one) => reminders(one, business)),
    );
    if (planned > 0) onCommit(() => wakeBots(strapi, 'deliveries'));
    return planned;
  });
}

function sinceWhen(business: Business): ReminderDue | null {
  const work = workOf(business);
  if (!work || !business.profile) return null;
  return reminderDue({ now: new Date(), minutes: business.profile.reminderMinutes, work });
}

function workOf({ profile, timeZone }: Business): WorkingTime | null {
  return profile && { start: profile.workStart, end: profile.workEnd, days: profile.workDays, timeZone };
}

/** Those that wait for a later reminder are left out by the query: they must not fill the batch. */
async function dueApplications(
  strapi: Core.Strapi,
  { trx, since }: { trx: Transaction; since: ReminderDue },
): Promise<Due[]> {
  const query = trx(tableOf(strapi, 'api::application.application'))
    .where({ state: 'new', test: false })
    .where((due) =>
      due
        .where((first) => first.where('reminders', 0).where('submitted_at', '<=', since.managers))
        .orWhere((second) => second.where('reminders', 1).where('submitted_at', '<=', since.owner)),
    )
    .orderBy('id')
    .limit(batch)
    .select('*');
  const rows: ApplicationRow[] = await (isPostgres(strapi) ? query.forUpdate().skipLocked() : query);
  return rows.map((row) => ({ row, who: readInteger(row.reminders) === 0 ? 'managers' : 'owner' }));
}

async function countReminder(strapi: Core.Strapi, { trx, due }: { trx: Transaction; due: Due[] }): Promise<void> {
  if (due.length === 0) return;
  const ids = due.map(({ row }) => readInteger(row.id));
  await trx(tableOf(strapi, 'api::application.application')).whereIn('id', ids).increment('reminders', 1);
}

function reminders({ row, who }: Due, business: Business): PlannedDelivery[] {
  const number = String(row.number);
  const minutes = waitedMinutes(row, business);
  return recipientsOf(who, business).map(({ channel, recipient }) => ({
    dedupKey: `application.reminder:${number}:${who}:${recipient}`,
    class: 'transactional',
    channel,
    recipient,
    locale: defaultLocale,
    kind: 'application.reminder',
    payload: { minutes, toOwner: who === 'owner' },
    subject: number,
    dueAt: new Date(),
    clientId: row.client_id ? readInteger(row.client_id) : null,
    test: false,
  }));
}

/** Working minutes it has waited for somebody, as the managers count them. */
function waitedMinutes({ submitted_at }: ApplicationRow, business: Business): number {
  const from = readDate(submitted_at);
  const work = workOf(business);
  if (!from || !work) return 0;
  return Math.floor(workingMinutes(from, { until: new Date(), work }));
}

function recipientsOf(who: Due['who'], { profile, defaultChats }: Business): ManagerRecipient[] {
  const chats = { test: false, session: null, profileChats: profile?.managerChats ?? '', defaultChats };
  if (who === 'managers') return managerRecipients(chats);
  return splitChats(profile?.ownerChat ?? '').map((recipient) => ({ channel: 'telegram', recipient }));
}
