/**
 * `npm run bench dashboard`: the numbers of the home page with 100 000 applications and a million events, against the
 * same numbers counted live by the database. `BENCH_DATABASE=postgres` for the other database.
 */
import type { Knex } from 'knex';
import { openDatabase } from '../fixtures/open-database';
import { startCms, stopPostgres, type TestCms, type TestDatabase } from '../helpers/cms';
import { percentile, printMachine, printSeries } from './shared/figures';

const applications = Number(process.env.BENCH_APPLICATIONS ?? 100_000);
const events = Number(process.env.BENCH_EVENTS ?? 1_000_000);
const rounds = Number(process.env.BENCH_ROUNDS ?? 50);
const database: TestDatabase = process.env.BENCH_DATABASE === 'postgres' ? 'postgres' : 'sqlite';

async function main(): Promise<void> {
  printMachine();
  const cms = await startCms({ database, env: { PRESET: 'ai-agency' } });
  const db = openDatabase(cms);
  try {
    await fill(db);
    const counted = performance.now();
    const { body } = await cms.asOwner('/vitrina/statistics/recount', { method: 'POST' });
    printSeries('counted all anew', [performance.now() - counted], 'ms');
    process.stdout.write(`${body.data.counters} counters on ${database}\n`);
    await cms.asBot('/api/bot/ticks/statistics', { method: 'POST' });
    const page = await timesOf(() => read(cms));
    const live = await timesOf(() => countLive(db));
    printSeries('dashboard from counters', page, 'ms');
    printSeries('the same counted live', live, 'ms');
    process.stdout.write(
      `p95 ${percentile(page, 0.95).toFixed(1)} ms against ${percentile(live, 0.95).toFixed(1)} ms\n`,
    );
  } finally {
    await db.destroy();
    await cms.remove();
    await stopPostgres();
  }
}

async function timesOf(work: () => Promise<void>): Promise<number[]> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await work();
    times.push(performance.now() - began);
  }
  return times;
}

async function read(cms: TestCms): Promise<void> {
  const { status } = await cms.asOwner('/vitrina/dashboard?days=30');
  if (status !== 200) throw new Error(`The dashboard answered ${status}`);
}

const isPg = database === 'postgres';
/** The i-th minute back from now, within thirty days. */
const moment = isPg ? "now() - (i % 43200) * interval '1 minute'" : `${Date.now()} - (i % 43200) * 60000`;
const no = isPg ? 'false' : '0';
const rows = (count: number) => `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count}) `;

/** A set statement each: a million rows by the driver would take longer than everything that is measured. */
async function fill(db: Knex): Promise<void> {
  await db.raw(
    `${rows(applications)} insert into applications
     (document_id, number, idempotency_key, form, package, state, source, submitted_at, taken_at, test)
     select 'bench-' || i, 'A-1990-' || (1000000 + i), 'bench-' || i, 'application', 'package-' || (i % 5), 'closed',
       case when i % 3 = 0 then 'site' else 'telegram' end, ${moment}, ${moment}, ${no} from n`,
  );
  const data = `'{"screen":"screen-' || (i % 20) || '"}'`;
  await db.raw(
    `${rows(events)} insert into events (document_id, event_key, type, severity, at, data, test)
     select 'bench-' || i, 'bench-' || i, 'screen.shown', 'info', ${moment},
       ${isPg ? `cast(${data} as jsonb)` : data}, ${no} from n`,
  );
  await db.raw('analyze');
}

/** What the page would have to ask without counters. */
async function countLive(db: Knex): Promise<void> {
  const day = (column: string) => (isPg ? `date(${column})` : `date(${column} / 1000, 'unixepoch')`);
  const screen = isPg ? "data->>'screen'" : "json_extract(data, '$.screen')";
  await db.raw(`select ${day('submitted_at')}, count(*) from applications where not test group by 1`);
  await db.raw('select package, count(*) from applications where not test group by 1');
  await db.raw('select source, count(*) from applications where not test group by 1');
  await db.raw(`select ${screen}, count(*) from events where type = 'screen.shown' and not test group by 1`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
