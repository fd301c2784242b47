import type { Core } from '@strapi/strapi';
import { inTransaction, isPostgres, type Transaction } from '../../../shared/database';
import { readInteger } from '../../../shared/read-column';
import { addToDays, dayKey, toDays, type DayCount, type SlotCount } from './add-to-days';
import { countFromRecords, fromErasable } from './count-from-records';
import { lockStatistics } from './lock-statistics';
import { readBusinessZone } from './read-business-zone';

export type Recounted = { counters: number; differences: number };

/**
 * Counts everything anew from the records and compares: `differences` is how many counters were wrong, and they are
 * right afterwards. Where records leave with time or with a person (events, moves of a client), the counter stays
 * what it was: it is the anonymous rest of them (E4).
 */
export async function recount(strapi: Core.Strapi): Promise<Recounted> {
  const timeZone = await readBusinessZone(strapi);
  return inTransaction(strapi, async ({ trx }) => {
    // One moment for records and counters alike: what is written meanwhile is pending afterwards, whole.
    if (isPostgres(strapi)) await trx.raw('set transaction isolation level repeatable read');
    await lockStatistics(strapi, trx);
    const kept = await readKept(trx, timeZone);
    const counted = toDays(await countFromRecords(strapi, trx), timeZone);
    const right = new Map(counted.map((count) => [dayKey(count), count]));
    const differences = findDifferences({ kept, right });
    for (const count of kept.values()) {
      const found = right.get(dayKey(count));
      if (fromErasable(count.metric) && count.value > (found?.value ?? 0)) right.set(dayKey(count), count);
    }
    await trx('stat_pending').delete();
    await trx('stat_daily').delete();
    await addToDays(trx, [...right.values()]);
    await trx('stat_state').where({ id: 1 }).update({ folded_at: new Date() });
    return { counters: right.size, differences };
  });
}

async function readKept(trx: Transaction, timeZone: string): Promise<Map<string, DayCount>> {
  const stored: DayCount[] = await trx('stat_daily').select('day', 'metric', 'label', 'value');
  const pending: SlotCount[] = await trx('stat_pending').select('slot', 'metric', 'label', 'value');
  const kept = new Map<string, DayCount>();
  for (const count of [...stored, ...toDays(pending, timeZone)]) {
    const value = readInteger(count.value) + (kept.get(dayKey(count))?.value ?? 0);
    kept.set(dayKey(count), { ...count, value });
  }
  return kept;
}

function findDifferences({ kept, right }: { kept: Map<string, DayCount>; right: Map<string, DayCount> }): number {
  const keys = new Set([...kept.keys(), ...right.keys()]);
  return [...keys].filter((key) => {
    const [had, has] = [kept.get(key)?.value ?? 0, right.get(key)?.value ?? 0];
    const metric = kept.get(key)?.metric ?? '';
    return fromErasable(metric) ? had < has : had !== has;
  }).length;
}
