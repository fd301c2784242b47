import type { Core } from '@strapi/strapi';
import { readBusinessZone } from './read-business-zone';
import { inTransaction, tableOf, type Transaction } from '../../../shared/database';
import { readInteger } from '../../../shared/read-column';
import { addToDays, toDays, type SlotCount } from './add-to-days';
import { lockStatistics } from './lock-statistics';
import { recount } from './recount';

/** Rows a transaction: on SQLite everybody else waits meanwhile. */
const batch = 2000;
const mostBatches = 50;

/** Adds what has happened to the counters (M3), each row once. Returns how many rows; the rest waits for the next tick. */
export async function foldPending(strapi: Core.Strapi): Promise<number> {
  const state = await strapi.db.connection('stat_state').where({ id: 1 }).first('folded_at');
  // Applications and events older than the counters themselves.
  if (!state?.folded_at) await recount(strapi);
  const timeZone = await readBusinessZone(strapi);
  let folded = 0;
  for (let round = 0; round < mostBatches; round += 1) {
    const count = await inTransaction(strapi, ({ trx }) => foldBatch(strapi, { trx, timeZone }));
    folded += count;
    if (count < batch) break;
  }
  return folded;
}

async function foldBatch(
  strapi: Core.Strapi,
  { trx, timeZone }: { trx: Transaction; timeZone: string },
): Promise<number> {
  await lockStatistics(strapi, trx);
  const rows: (SlotCount & { id: number })[] = await trx('stat_pending').orderBy('id').limit(batch).select('*');
  await addToDays(trx, toDays(rows, timeZone));
  const ids = rows.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += 500)
    await trx('stat_pending')
      .whereIn('id', ids.slice(start, start + 500))
      .delete();
  if (rows.length < batch) await countStages(strapi, trx);
  await trx('stat_state').where({ id: 1 }).update({ folded_at: new Date() });
  return rows.length;
}

/** How many clients stand on each stage now, tests left out. */
async function countStages(strapi: Core.Strapi, trx: Transaction): Promise<void> {
  const rows: { stage: string; clients: unknown }[] = await trx(tableOf(strapi, 'api::client.client'))
    .whereNotNull('stage')
    // A record that became part of another one is no person of its own.
    .whereNull('merged_into_id')
    .whereRaw('not coalesce(test, false)')
    .groupBy('stage')
    .select('stage')
    .count({ clients: '*' });
  await trx('stat_stage').delete();
  const counted = rows.map(({ stage, clients }) => ({ stage: stage.slice(0, 200), clients: readInteger(clients) }));
  if (counted.length > 0) await trx('stat_stage').insert(counted);
}
