import type { Transaction } from '../../../shared/database';
import { dayOfSlot } from '../domain/slot';

export type SlotCount = { slot: number; metric: string; label: string; value: number };
export type DayCount = { day: string; metric: string; label: string; value: number };

/** Slots as days of the business's zone, each day, metric and label once. */
export function toDays(counts: SlotCount[], timeZone: string): DayCount[] {
  const days = new Map<number, string>();
  const sums = new Map<string, DayCount>();
  for (const { slot, metric, label, value } of counts) {
    const day = days.get(slot) ?? dayOfSlot(slot, timeZone);
    days.set(slot, day);
    const key = dayKey({ day, metric, label });
    const sum = sums.get(key) ?? { day, metric, label, value: 0 };
    sums.set(key, { ...sum, value: sum.value + value });
  }
  return [...sums.values()];
}

export function dayKey({ day, metric, label }: Omit<DayCount, 'value'>): string {
  return JSON.stringify([day, metric, label]);
}

/** Rows a statement: SQLite takes a limited number of parameters. */
const batch = 200;

export async function addToDays(trx: Transaction, counts: DayCount[]): Promise<void> {
  for (let start = 0; start < counts.length; start += batch) {
    await trx('stat_daily')
      .insert(counts.slice(start, start + batch))
      .onConflict(['day', 'metric', 'label'])
      .merge({ value: trx.raw('stat_daily.value + excluded.value') });
  }
}
