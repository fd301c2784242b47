import { readBoolean, readDate, readText } from '../../../shared/read-column';
import type { Counted } from './counted';
import { responseBucket } from './response-bucket';

type Row = Record<string, unknown>;

/** A fresh application, by the raw row that was written. */
export function countedSubmit(row: Row): Counted[] {
  const at = readDate(row.submitted_at);
  if (!at || readBoolean(row.test)) return [];
  return [
    { at, metric: 'application.source', label: readText(row.source) ?? '' },
    { at, metric: 'application.package', label: readText(row.package) ?? '' },
  ];
}

/** How long it waited until somebody took it: once an application, whoever takes it later. */
export function countedTake({ before, after }: { before: Row; after: Row }): Counted[] {
  const at = readDate(after.taken_at);
  const submittedAt = readDate(after.submitted_at);
  if (!at || !submittedAt || before.taken_at || readBoolean(after.test)) return [];
  const seconds = (at.getTime() - submittedAt.getTime()) / 1000;
  return [{ at, metric: 'application.response', label: String(responseBucket(seconds)) }];
}
