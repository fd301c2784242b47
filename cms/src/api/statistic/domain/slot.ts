import { DateTime } from 'luxon';

/** Quarters of an hour: every time zone's midnight falls on the border of one. */
export const slotMs = 900_000;

export function slotOf(at: Date): number {
  return Math.floor(at.getTime() / slotMs);
}

/** The day in the business's zone, `2026-03-09`. */
export function dayOfSlot(slot: number, timeZone: string): string {
  return dayOf(new Date(slot * slotMs), timeZone);
}

export function dayOf(at: Date, timeZone: string): string {
  const local = DateTime.fromJSDate(at, { zone: timeZone });
  return (local.isValid ? local : DateTime.fromJSDate(at, { zone: 'utc' })).toFormat('yyyy-MM-dd');
}

/** The last days up to today, oldest first. */
export function lastDays(count: number, { now, timeZone }: { now: Date; timeZone: string }): string[] {
  const today = DateTime.fromISO(dayOf(now, timeZone), { zone: 'utc' });
  return Array.from({ length: count }, (_, index) => today.minus({ days: count - 1 - index }).toFormat('yyyy-MM-dd'));
}
