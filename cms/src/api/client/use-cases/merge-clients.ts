import type { Core } from '@strapi/strapi';
import { applicationOf } from '../../application/application-of';
import { historyOf } from '../../history/history-of';
import { tableOf, type Transaction } from '../../../shared/database';
import { newRow } from '../../../shared/new-row';
import { furtherStage } from './further-stage';
import type { LockedClient } from './lock-client';
import type { KnownClient } from './meet-client';
import { moveStage } from './move-stage';

/** What a merge moved and changed: its undoing goes by this and nothing else. No word of a person in it. */
export type Moved = { applications: string[]; named: boolean; stage: { old: string | null; new: string } | null };
export type Merging = {
  trx: Transaction;
  from: LockedClient;
  into: KnownClient;
  reason: 'proof' | 'staff';
  who: string;
};

/**
 * Two records of one person become one (E1): applications, messages about them and events go to the record that stays; a name fills
 * in where there was none, the stage only moves forward. The other record is kept and points to it. Both are locked
 * by the caller.
 */
export async function mergeClients(strapi: Core.Strapi, { trx, from, into, reason, who }: Merging): Promise<void> {
  const clients = tableOf(strapi, 'api::client.client');
  const now = new Date();
  const applications = await applicationOf(strapi).move(trx, { from: from.id, into: into.id, who });
  await trx(tableOf(strapi, 'api::event.event')).where({ client_id: from.id }).update({ client_id: into.id });
  const named = !into.name && !!from.name;
  if (named) await trx(clients).where({ id: into.id }).update({ name: from.name });
  const stage = await furtherStage(strapi, { trx, present: into.stage, offered: from.stage });
  await moveStage(strapi, { trx, client: into, stage, who });
  await trx(clients).where({ id: from.id }).update({ merged_into_id: into.id, updated_at: now });
  const moved: Moved = { applications, named, stage: stage ? { old: into.stage, new: stage } : null };
  await trx(tableOf(strapi, 'api::client-merge.client-merge')).insert({
    ...newRow(now),
    from_id: from.id,
    into_id: into.id,
    reason,
    who,
    at: now,
    moved: JSON.stringify(moved),
  });
  await historyOf(strapi).write(trx, mergeHistory({ from, into, who }));
}

/** One line on each of the two, by the code of the other. */
function mergeHistory({ from, into, who }: Pick<Merging, 'from' | 'into' | 'who'>) {
  const line = (subject: KnownClient, { field, other }: { field: string; other: KnownClient }) => ({
    subjectType: 'client' as const,
    subjectId: subject.documentId,
    subjectLabel: subject.name ?? '',
    who,
    field,
    old: null,
    new: other.documentId,
  });
  return [line(from, { field: 'mergedInto', other: into }), line(into, { field: 'merged', other: from })];
}
