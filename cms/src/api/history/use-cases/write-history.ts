import type { Core } from '@strapi/strapi';
import { tableOf, type Transaction } from '../../../shared/database';
import { newRow } from '../../../shared/new-row';

export type HistoryEntry = {
  subjectType: 'application' | 'client' | 'export';
  /** What never changes about the subject: the application's number, the client's document id. */
  subjectId: string;
  subjectLabel: string;
  who: string;
  field: string;
  old: unknown;
  new: unknown;
};

/** Appends to the history in the transaction of the change itself (C1: who, when, old, new). */
export async function writeHistory(
  strapi: Core.Strapi,
  { trx, entries }: { trx: Transaction; entries: HistoryEntry[] },
): Promise<void> {
  if (entries.length === 0) return;
  const now = new Date();
  const rows = entries.map((entry) => ({
    ...newRow(now),
    subject_type: entry.subjectType,
    subject_id: entry.subjectId,
    subject_label: entry.subjectLabel,
    who: entry.who,
    field: entry.field,
    old: asText(entry.old),
    new: asText(entry.new),
    at: now,
  }));
  await trx(tableOf(strapi, 'api::history.history')).insert(rows);
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
