import { DateTime } from 'luxon';

/** Scope of applications in `number_sequence`. */
export const applicationScope = 'application';

/** `A-2026-000123`; grows beyond six digits when it must. */
export function applicationNumber(year: number, ordinal: number): string {
  return `A-${year}-${String(ordinal).padStart(6, '0')}`;
}

/** The year of the number: the business's, not the server's (C1). An unknown zone counts as UTC. */
export function businessYear(now: Date, timeZone: string): number {
  const local = DateTime.fromJSDate(now).setZone(timeZone);
  return local.isValid ? local.year : now.getUTCFullYear();
}
