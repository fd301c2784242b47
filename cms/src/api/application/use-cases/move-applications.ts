import type { Core } from '@strapi/strapi';
import { historyOf } from '../../history/history-of';
import { isPostgres, tableOf, type Transaction } from '../../../shared/database';
import type { ApplicationRow } from '../domain/application-card';
import { nextVersion, planCardChanges } from './plan-card-changes';

/** `only` = these numbers; all of the client's without it. */
export type MovedApplications = {
  trx: Transaction;
  from: number;
  into: number;
  who: string;
  only?: string[];
};

/** Applications go from one client's record to another's, with their messages and history; managers' cards are edited. Answers their numbers. */
export async function moveApplications(
  strapi: Core.Strapi,
  { trx, from, into, who, only }: MovedApplications,
): Promise<string[]> {
  const table = tableOf(strapi, 'api::application.application');
  const query = trx(table).where({ client_id: from }).orderBy('id').select('*');
  if (only) void query.whereIn('number', only);
  const rows: ApplicationRow[] = await (isPostgres(strapi) ? query.forUpdate() : query);
  const numbers = rows.map((row) => String(row.number));
  await trx(tableOf(strapi, 'api::delivery.delivery'))
    .where({ client_id: from })
    .whereIn('subject', numbers)
    .update({ client_id: into });
  for (const row of rows) {
    const columns = { client_id: into, ...nextVersion(row) };
    await trx(table).where({ id: row.id }).update(columns);
    await planCardChanges(strapi, { trx, application: { ...row, ...columns }, except: null });
  }
  await writeMoves(strapi, { trx, rows, into, who });
  return numbers;
}

type Written = { trx: Transaction; rows: ApplicationRow[]; into: number; who: string };

/** By channel: the history of an application may name no account, it outlives the person. */
async function writeMoves(strapi: Core.Strapi, { trx, rows, into, who }: Written): Promise<void> {
  const ids = [into, ...rows.map((row) => Number(row.client_id))];
  const clients: { id: number; channel: string | null }[] = await trx(tableOf(strapi, 'api::client.client'))
    .whereIn('id', ids)
    .select('id', 'channel');
  const channels = new Map(clients.map(({ id, channel }) => [Number(id), channel]));
  const entries = rows.map((row) => ({
    subjectType: 'application' as const,
    subjectId: String(row.number),
    subjectLabel: String(row.number),
    who,
    field: 'client',
    old: channels.get(Number(row.client_id)) ?? null,
    new: channels.get(into) ?? null,
  }));
  await historyOf(strapi).write(trx, entries);
}
