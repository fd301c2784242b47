import type { Core } from '@strapi/strapi';
import { clientOf } from '../../client/client-of';
import { isSiteRecord } from '../../client/domain/is-site-record';
import type { LockedClient } from '../../client/use-cases/lock-client';
import type { KnownClient } from '../../client/use-cases/meet-client';
import { eventOf } from '../../event/event-of';
import { inTransaction, tableOf, type Transaction } from '../../../shared/database';
import { readBoolean, readInteger, readText } from '../../../shared/read-column';
import { wakeBots } from '../../../shared/wake-bots';
import type { ApplicationRow } from '../domain/application-card';
import { linkHash } from '../domain/deep-link';
import type { HandoverInput } from '../domain/handover-input';
import { judgeLink, type LinkVerdict } from '../domain/judge-link';
import { openedApplication, type OpenedApplication } from '../domain/opened-application';
import { moveApplications } from './move-applications';
import { lockApplication, readLinked } from './read-applications';

export type Handover =
  { status: 'opened'; application: OpenedApplication } | { status: 'expired' | 'used' | 'unknown' };

/**
 * Somebody opened the link of a site application in the bot (D2). That link is the proof that this account and who filled in
 * the form are one person (E1): the site's record is merged into the account's. Only that application is opened; a
 * link that does not fit tells nothing about anybody.
 */
export async function openHandover(strapi: Core.Strapi, input: HandoverInput): Promise<Handover> {
  const hash = linkHash(input.token);
  const found = await readLinked(strapi, hash);
  const verdict = judgeLink(found, { ...input, now: new Date() });
  // Judged again under the lock; most wrong links end here, and a stranger's token makes no client.
  if (!found || verdict !== 'open') return answer(found, verdict);
  return inTransaction(strapi, async ({ trx, onCommit }) => {
    const opened = await open(strapi, { trx, input, found, hash });
    onCommit(() => wakeBots(strapi, 'deliveries'));
    return opened;
  });
}

function answer(row: ApplicationRow | null, verdict: LinkVerdict): Handover {
  if (verdict === 'expired' || verdict === 'used' || verdict === 'unknown') return { status: verdict };
  return row ? { status: 'opened', application: openedApplication(row) } : { status: 'unknown' };
}

type Opening = { trx: Transaction; input: HandoverInput; found: ApplicationRow; hash: string };

/** Locks in the order of every writer here: the client that stays, the one that goes, then the application. */
async function open(strapi: Core.Strapi, { trx, input, found, hash }: Opening): Promise<Handover> {
  const client = await clientOf(strapi).meet(trx, {
    ...input,
    language: input.locale,
    source: String(found.source),
  });
  const from = await clientOf(strapi).lock(trx, readInteger(found.client_id));
  const row = await lockApplication(strapi, { trx, number: String(found.number) });
  if (!row || readText(row.link_hash) !== hash) return { status: 'unknown' };
  const verdict = judgeLink(row, { ...input, now: new Date() });
  if (verdict !== 'open') return answer(row, verdict);
  await trx(tableOf(strapi, 'api::application.application'))
    .where({ id: row.id })
    .update({ link_used_at: new Date(), link_used_by: input.identity });
  await hand(strapi, { trx, row, from, client });
  await note(strapi, { trx, row, client, identity: input.identity });
  return { status: 'opened', application: openedApplication(row) };
}

type Handing = { trx: Transaction; row: ApplicationRow; from: LockedClient | null; client: KnownClient };

/** Where staff had given the application to somebody else, the proof is about this application alone, and weighs more. */
async function hand(strapi: Core.Strapi, { trx, row, from, client }: Handing): Promise<void> {
  const owner = readInteger(row.client_id);
  if (from && from.id === owner && from.mergedInto === null && isSiteRecord(from.identity))
    return clientOf(strapi).merge(trx, { from, into: client, reason: 'proof', who: 'client' });
  await moveApplications(strapi, { trx, from: owner, into: client.id, who: 'client', only: [String(row.number)] });
}

type Noting = { trx: Transaction; row: ApplicationRow; client: KnownClient; identity: string };

async function note(strapi: Core.Strapi, { trx, row, client, identity }: Noting): Promise<void> {
  const number = String(row.number);
  await eventOf(strapi).note(trx, [
    {
      key: `application.opened:${number}`,
      type: 'application.opened',
      severity: 'info',
      at: new Date(),
      identity,
      clientId: client.id,
      data: { number, form: readText(row.form), package: readText(row.package), source: String(row.source) },
      test: readBoolean(row.test),
    },
  ]);
}
