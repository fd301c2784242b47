import type { Core } from '@strapi/strapi';
import { clientOf } from '../../client/client-of';
import { inTransaction, isPostgres, tableOf, type Transaction } from '../../../shared/database';
import { readBoolean, readDate, readInteger, readText } from '../../../shared/read-column';
import type { DeliveryResult, ReportInput } from '../domain/delivery-input';
import { isAcceptable, settled, type SettledColumns as Settled } from '../domain/settle-result';
import { hearStore } from './hear-store';
import { lockTold } from './lock-told';
import { refreshLateCards } from './refresh-late-cards';
import { releaseWaiting } from './release-waiting';

type Row = Record<string, unknown>;
export type ReportedRow = { row: Row; result: DeliveryResult };

/**
 * Takes the results of sends. A row that was handed out again meanwhile has a newer token: the old report is refused
 * and changes nothing (fencing). Repeating a report is harmless.
 */
export async function reportDeliveries(strapi: Core.Strapi, { bot, results }: ReportInput) {
  return inTransaction(strapi, async ({ trx }) => {
    await hearStore(trx, bot);
    await lockTold(strapi, { trx, results });
    const known = await lockRows(strapi, { trx, ids: results.map(({ id }) => id) });
    const reported = results.flatMap((result) => {
      const row = known.get(result.id);
      return row && isAcceptable({ state: String(row.state), token: readInteger(row.token) }, result)
        ? [{ row, result }]
        : [];
    });
    const now = new Date();
    await writeResults(strapi, { trx, reported, now });
    await releaseWaiting(strapi, { trx, reported, now });
    await clientOf(strapi).markUnreachable(trx, blockedBy(reported));
    await refreshLateCards(strapi, { trx, reported });
    const accepted = new Set(reported.map(({ result }) => result));
    return results.map((result) => ({ id: result.id, accepted: accepted.has(result) }));
  });
}

async function lockRows(
  strapi: Core.Strapi,
  { trx, ids }: { trx: Transaction; ids: string[] },
): Promise<Map<string, Row>> {
  const query = trx(tableOf(strapi, 'api::delivery.delivery')).whereIn('document_id', ids).orderBy('id').select('*');
  const rows: Row[] = await (isPostgres(strapi) ? query.forUpdate() : query);
  return new Map(rows.map((row) => [String(row.document_id), row]));
}

/** Identities of recipients who refused. A managers' chat is nobody's identity. */
function blockedBy(reported: ReportedRow[]): string[] {
  return reported
    .filter(({ result }) => result.result === 'failed' && result.reason === 'blocked')
    .map(({ row }) => `${String(row.channel)}:${String(row.recipient)}`);
}

/** One update per distinct outcome: what the channel calls each message is set by the row's id. */
async function writeResults(
  strapi: Core.Strapi,
  { trx, reported, now }: { trx: Transaction; reported: ReportedRow[]; now: Date },
): Promise<void> {
  const groups = new Map<string, { columns: Settled; refs: { id: number; ref: string | null }[] }>();
  for (const { row, result } of reported) {
    const { messageRef, ...columns } = settled(rowFacts(row), { result, now });
    const group = groups.get(JSON.stringify(columns)) ?? { columns, refs: [] };
    group.refs.push({ id: readInteger(row.id), ref: messageRef });
    groups.set(JSON.stringify(columns), group);
  }
  for (const { columns, refs } of groups.values()) {
    await trx(tableOf(strapi, 'api::delivery.delivery'))
      .whereIn(
        'id',
        refs.map(({ id }) => id),
      )
      .update({ ...columns, message_ref: refByRow(trx, refs), leased_by: null, lease_until: null, updated_at: now });
  }
}

function rowFacts(row: Row) {
  return {
    class: String(row.class),
    kind: String(row.kind),
    test: readBoolean(row.test),
    createdAt: readDate(row.created_at),
    reason: readText(row.reason),
    repeat: readBoolean(row.repeat),
    attempts: readInteger(row.attempts),
    dueAt: readDate(row.due_at),
  };
}

function refByRow(trx: Transaction, refs: { id: number; ref: string | null }[]) {
  const cases = refs.map(() => 'when ? then ?').join(' ');
  return trx.raw(
    `case id ${cases} end`,
    refs.flatMap(({ id, ref }) => [id, ref]),
  );
}
