import { DateTime } from 'luxon';

/** `start`, `end`: `HH:MM` in `timeZone`; `days`: ISO weekdays, `1,2,3,4,5`. An end before the start is the next day's. */
export type WorkingTime = { start: string; end: string; days: string; timeZone: string };

/** Longest stretch that is looked at: who waited a week has waited long enough for any reminder. */
const maxDays = 8;

/** Minutes of working time between two moments, daylight saving included. */
export function workingMinutes(from: Date, { until, work }: { until: Date; work: WorkingTime }): number {
  const first = DateTime.fromJSDate(from).setZone(work.timeZone);
  const last = DateTime.fromJSDate(until).setZone(work.timeZone);
  if (!first.isValid || !last.isValid || last <= first) return 0;
  const days = new Set(work.days.split(',').map(Number));
  let minutes = 0;
  // A shift over midnight belongs to the day it began.
  for (
    let day = first.startOf('day').minus({ days: 1 }), n = 0;
    day <= last && n < maxDays;
    day = day.plus({ days: 1 }), n += 1
  ) {
    if (days.has(day.weekday)) minutes += overlap(shiftOf(day, work), { first, last });
  }
  return minutes;
}

/** The latest moment from which to `until` there are as many minutes of working time, or the end of what is looked at. */
export function momentBefore(until: Date, { minutes, work }: { minutes: number; work: WorkingTime }): Date {
  const last = DateTime.fromJSDate(until).setZone(work.timeZone);
  const first = last.minus({ days: maxDays });
  const days = new Set(work.days.split(',').map(Number));
  let missing = minutes;
  for (let day = last.startOf('day'); day >= first.startOf('day'); day = day.minus({ days: 1 })) {
    if (!days.has(day.weekday)) continue;
    const shift = shiftOf(day, work);
    const worked = overlap(shift, { first, last });
    if (worked >= missing) return DateTime.min(shift.closes, last).minus({ minutes: missing }).toJSDate();
    missing -= worked;
  }
  return first.toJSDate();
}

/** Is `now` working time? */
export function isWorkingTime(now: Date, work: WorkingTime): boolean {
  return workingMinutes(new Date(now.getTime() - 60_000), { until: now, work }) > 0;
}

function shiftOf(day: DateTime, { start, end }: WorkingTime): { opens: DateTime; closes: DateTime } {
  const [opens, closes] = [at(day, start), at(day, end)];
  return { opens, closes: closes > opens ? closes : at(day.plus({ days: 1 }), end) };
}

function at(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return day.set({ hour, minute });
}

function overlap(
  { opens, closes }: { opens: DateTime; closes: DateTime },
  { first, last }: { first: DateTime; last: DateTime },
): number {
  const from = DateTime.max(opens, first);
  const until = DateTime.min(closes, last);
  return Math.max(0, until.diff(from, 'minutes').minutes);
}
