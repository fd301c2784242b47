import type { Core } from '@strapi/strapi';
import { tableOf } from '../../../shared/database';
import { readDate, readInteger, readText } from '../../../shared/read-column';
import { buildDashboard, type StageRow } from '../domain/build-dashboard';
import { lastDays } from '../domain/slot';
import { foldPending } from './fold-pending';
import { readBusinessZone } from './read-business-zone';
import { readTitles } from './read-titles';

/** Older than this the counters are brought up to date first: a bot that stands still must not show yesterday (M3). */
const staleMs = 60_000;

/** Numbers of the home page: reads counters and the names of what they count, never the records. */
export async function readDashboard(strapi: Core.Strapi, days: number) {
  const now = new Date();
  if (now.getTime() - (await readFoldedAt(strapi)) > staleMs) await foldPending(strapi);
  const shown = lastDays(days, { now, timeZone: await readBusinessZone(strapi) });
  const knex = strapi.db.connection;
  const [counters, onStages, stages, titles] = await Promise.all([
    knex('stat_daily')
      .where('day', '>=', shown[0] ?? '')
      .select('day', 'metric', 'label', 'value'),
    knex('stat_stage').select('stage', 'clients'),
    readStages(strapi),
    readTitles(strapi),
  ]);
  const clients = new Map(onStages.map(({ stage, clients }) => [String(stage), readInteger(clients)]));
  const counts = counters.map((row) => ({ ...row, value: readInteger(row.value) }));
  const updatedAt = new Date(await readFoldedAt(strapi)).toISOString();
  return { ...buildDashboard({ days: shown, counts, stages, clients, titles }), updatedAt };
}
export type Dashboard = Awaited<ReturnType<typeof readDashboard>>;

async function readFoldedAt(strapi: Core.Strapi): Promise<number> {
  const row = await strapi.db.connection('stat_state').where({ id: 1 }).first('folded_at');
  return readDate(row?.folded_at)?.getTime() ?? 0;
}

async function readStages(strapi: Core.Strapi): Promise<StageRow[]> {
  const rows = await strapi.db
    .connection(tableOf(strapi, 'api::stage.stage'))
    .orderBy([{ column: 'order' }, { column: 'id' }])
    .select('key', 'name', 'name_en', 'color');
  return rows.map((row) => ({
    key: String(row.key),
    name: String(row.name),
    nameEn: readText(row.name_en),
    color: readText(row.color),
  }));
}
