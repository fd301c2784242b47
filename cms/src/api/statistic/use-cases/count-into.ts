import type { Transaction } from '../../../shared/database';
import { longestLabel, type Counted } from '../domain/counted';
import { slotOf } from '../domain/slot';

/**
 * Notes what is to be counted, in the transaction of the thing itself: neither is without the other. Rows of their own
 * rather than the counters, which all writers would wait for; `foldPending` adds them up.
 */
export async function countInto(trx: Transaction, counted: Counted[]): Promise<void> {
  if (counted.length === 0) return;
  const sums = new Map<string, { slot: number; metric: string; label: string; value: number }>();
  for (const { at, metric, label } of counted) {
    if (label.length > longestLabel) continue;
    const slot = slotOf(at);
    const key = JSON.stringify([slot, metric, label]);
    const sum = sums.get(key) ?? { slot, metric, label, value: 0 };
    sums.set(key, { ...sum, value: sum.value + 1 });
  }
  if (sums.size > 0) await trx('stat_pending').insert([...sums.values()]);
}
