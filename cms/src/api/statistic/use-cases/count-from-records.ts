import type { Core } from '@strapi/strapi';
import { isPostgres, tableOf, type Transaction } from '../../../shared/database';
import { readInteger } from '../../../shared/read-column';
import type { Metric } from '../domain/counted';
import { countedTake } from '../domain/counted-application';
import { slotMs, slotOf } from '../domain/slot';
import type { SlotCount } from './add-to-days';

/** Metrics whose records leave: events with time or with a person, the history of a client with the client. */
export function fromErasable(metric: string): boolean {
  return ['screen.shown', 'package.viewed', 'stage.moved'].includes(metric);
}

type Counting = { trx: Transaction; isPg: boolean };

/** Every counter there should be, from the records themselves. */
export async function countFromRecords(strapi: Core.Strapi, trx: Transaction): Promise<SlotCount[]> {
  const counting = { trx, isPg: isPostgres(strapi) };
  const applications = tableOf(strapi, 'api::application.application');
  const events = tableOf(strapi, 'api::event.event');
  return [
    ...(await countApplications(counting, { applications, metric: 'application.source', column: 'source' })),
    ...(await countApplications(counting, { applications, metric: 'application.package', column: 'package' })),
    ...(await countResponses(trx, applications)),
    ...(await countEvents(counting, { events, metric: 'screen.shown', field: 'screen' })),
    ...(await countEvents(counting, { events, metric: 'package.viewed', field: 'package' })),
    ...(await countMoves(strapi, counting)),
  ];
}

/** SQLite keeps moments as milliseconds. */
function slotSql({ isPg }: Counting, column: string): string {
  return isPg
    ? `floor(extract(epoch from ${column}) * 1000 / ${slotMs})::int`
    : `cast(${column} / ${slotMs} as integer)`;
}

const notTest = (table: string) => `not coalesce(${table}.test, false)`;

type Grouped = { slot: unknown; label: unknown; value: unknown };
const toCounts = (metric: Metric, rows: Grouped[]): SlotCount[] =>
  rows.map(({ slot, label, value }) => ({
    slot: readInteger(slot),
    metric,
    label: String(label ?? ''),
    value: readInteger(value),
  }));

async function countApplications(
  counting: Counting,
  { applications, metric, column }: { applications: string; metric: Metric; column: string },
): Promise<SlotCount[]> {
  const rows: Grouped[] = await counting
    .trx(applications)
    .whereNotNull('submitted_at')
    .whereRaw(notTest(applications))
    .select(counting.trx.raw(`${slotSql(counting, 'submitted_at')} as slot`), { label: column })
    .count({ value: '*' })
    .groupBy('slot', column);
  return toCounts(metric, rows);
}

/** The bucket is our rule, not the database's: read one by one. */
async function countResponses(trx: Transaction, applications: string): Promise<SlotCount[]> {
  const rows: Record<string, unknown>[] = await trx(applications)
    .whereNotNull('taken_at')
    .select('taken_at', 'submitted_at', 'test');
  return rows
    .flatMap((row) => countedTake({ before: {}, after: row }))
    .map(({ at, metric, label }) => ({ slot: slotOf(at), metric, label, value: 1 }));
}

async function countEvents(
  counting: Counting,
  { events, metric, field }: { events: string; metric: Metric; field: string },
): Promise<SlotCount[]> {
  const label = counting.isPg ? `data->>'${field}'` : `json_extract(data, '$.${field}')`;
  const rows: Grouped[] = await counting
    .trx(events)
    .where('type', metric)
    .whereNotNull('at')
    .whereRaw(`${label} is not null`)
    .whereRaw(notTest(events))
    .select(counting.trx.raw(`${slotSql(counting, 'at')} as slot`), counting.trx.raw(`${label} as label`))
    .count({ value: '*' })
    .groupBy('slot', 'label');
  return toCounts(metric, rows);
}

async function countMoves(strapi: Core.Strapi, counting: Counting): Promise<SlotCount[]> {
  const rows: Grouped[] = await counting
    .trx({ history: tableOf(strapi, 'api::history.history') })
    .join({ client: tableOf(strapi, 'api::client.client') }, 'client.document_id', 'history.subject_id')
    .where({ 'history.subject_type': 'client', 'history.field': 'stage' })
    .whereRaw(notTest('client'))
    .select(
      counting.trx.raw(`${slotSql(counting, 'history.at')} as slot`),
      counting.trx.raw(`coalesce(history.old, '') || '>' || coalesce(history.new, '') as label`),
    )
    .count({ value: '*' })
    .groupBy('slot', 'label');
  return toCounts('stage.moved', rows);
}
