import type { Transaction } from '../../../shared/database';
import { distinctChanges, maxRevisionGap, type ContentChange } from '../domain/content-change';

/**
 * Notes changes of published content inside the caller's transaction (DESIGN 5). The counter's row lock makes
 * revisions commit in their order, so a bot that has seen N has seen everything up to N.
 */
export async function appendChanges(trx: Transaction, changes: ContentChange[]): Promise<void> {
  const distinct = distinctChanges(changes);
  if (distinct.length === 0) return;
  const last = await nextRevision(trx, distinct.length);
  const at = new Date();
  const rows = distinct.map((change, index) => ({ ...change, revision: last - distinct.length + 1 + index, at }));
  await trx.batchInsert('content_change', rows, 100);
  // Twice the gap: older rows are never read.
  await trx('content_change')
    .where('revision', '<=', last - 2 * maxRevisionGap)
    .delete();
}

/** Makes every bot fetch everything: the log no longer covers what it has. */
export async function forgetChanges(trx: Transaction): Promise<void> {
  await nextRevision(trx, 1);
  await trx('content_change').delete();
}

async function nextRevision(trx: Transaction, count: number): Promise<number> {
  const updated = await trx('content_revision').where({ id: 1 }).increment('revision', count).returning('revision');
  return Number(updated[0].revision);
}
