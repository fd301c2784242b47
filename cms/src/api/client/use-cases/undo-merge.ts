import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { applicationOf } from '../../application/application-of';
import { historyOf } from '../../history/history-of';
import { countedMove } from '../../statistic/domain/counted-move';
import { statisticOf } from '../../statistic/statistic-of';
import { inTransaction, tableOf, type Transaction } from '../../../shared/database';
import { DomainError } from '../../../shared/domain-error';
import { readJson } from '../../../shared/read-column';
import { wakeBots } from '../../../shared/wake-bots';
import { lockClient, type LockedClient } from './lock-client';
import type { Moved } from './merge-clients';

const mergesUid = 'api::client-merge.client-merge';
const movedSchema: z.ZodType<Moved> = z.object({
  applications: z.array(z.string()),
  named: z.boolean(),
  stage: z.object({ old: z.string().nullable(), new: z.string() }).nullable(),
});

/**
 * Takes a merge back: exactly what it moved returns, as long as it is still there. What came afterwards stays where it came; a name
 * or a stage that somebody changed since is left alone. A repeat changes nothing.
 */
export async function undoMerge(strapi: Core.Strapi, { merge, who }: { merge: string; who: string }): Promise<void> {
  await inTransaction(strapi, async ({ trx, onCommit }) => {
    const found = await readMerge(strapi, { trx, merge });
    const into = await lockClient(strapi, { trx, where: { id: Number(found.into_id) } });
    const from = await lockClient(strapi, { trx, where: { id: Number(found.from_id) } });
    // Under the locks: another press may have been first.
    const { undone_at: undoneAt, moved } = await readMerge(strapi, { trx, merge });
    if (undoneAt !== null) return;
    if (!into || !from) throw new DomainError('MERGE_NOT_FOUND', { message: 'No such merge' });
    await giveBack(strapi, { trx, from, into, who, moved: movedSchema.parse(readJson(moved)) });
    await trx(tableOf(strapi, mergesUid))
      .where({ document_id: merge })
      .update({ undone_at: new Date(), undone_by: who, updated_at: new Date() });
    onCommit(() => wakeBots(strapi, 'deliveries'));
  });
}

async function readMerge(
  strapi: Core.Strapi,
  { trx, merge }: { trx: Transaction; merge: string },
): Promise<Record<string, unknown>> {
  const row: Record<string, unknown> | undefined = await trx(tableOf(strapi, mergesUid))
    .where({ document_id: merge })
    .first();
  if (!row) throw new DomainError('MERGE_NOT_FOUND', { message: 'No such merge' });
  return row;
}

type Giving = { trx: Transaction; from: LockedClient; into: LockedClient; who: string; moved: Moved };

async function giveBack(strapi: Core.Strapi, { trx, from, into, who, moved }: Giving): Promise<void> {
  const clients = tableOf(strapi, 'api::client.client');
  await applicationOf(strapi).move(trx, { from: into.id, into: from.id, who, only: moved.applications });
  await trx(tableOf(strapi, 'api::event.event'))
    .where({ client_id: into.id, identity: from.identity })
    .update({ client_id: from.id });
  await trx(clients).where({ id: from.id }).update({ merged_into_id: null, updated_at: new Date() });
  if (moved.named && into.name === from.name) await trx(clients).where({ id: into.id }).update({ name: null });
  const backTo = moved.stage && into.stage === moved.stage.new ? moved.stage : null;
  if (backTo) {
    await trx(clients).where({ id: into.id }).update({ stage: backTo.old });
    await statisticOf(strapi).count(trx, [countedMove({ from: backTo.new, to: backTo.old, at: new Date() })]);
  }
  const line = { subjectType: 'client' as const, who };
  await historyOf(strapi).write(trx, [
    { ...line, ...labelOf(from), field: 'mergedInto', old: into.documentId, new: null },
    { ...line, ...labelOf(into), field: 'merged', old: from.documentId, new: null },
    ...(backTo ? [{ ...line, ...labelOf(into), field: 'stage', old: backTo.new, new: backTo.old }] : []),
  ]);
}

function labelOf({ documentId, name }: LockedClient) {
  return { subjectId: documentId, subjectLabel: name ?? '' };
}
