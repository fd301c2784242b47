import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { startPostgres, stopPostgres } from '../../helpers/postgres';

const ROOT = resolve(__dirname, '../../..');

afterAll(() => stopPostgres());

/** A table as Strapi makes it on PostgreSQL: moments in UTC, in a column without a zone. */
async function deliveriesDueAt(...times: string[]): Promise<{ url: string; states(): Promise<string[]> }> {
  const url = await (await startPostgres()).createDatabase();
  const query = async (sql: string, values: unknown[] = []) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<{ state: string }>(sql, values).finally(() => client.end());
    return rows.map(({ state }) => state);
  };
  await query(`create table deliveries
    (id serial primary key, state text, reason text, due_at timestamp(6) without time zone)`);
  await query("insert into deliveries (state, due_at) select 'planned', unnest($1::timestamp[])", [times]);
  return { url, states: () => query('select state from deliveries order by id') };
}

/** In a process of its own: the zone of a running one is fixed. */
async function holdIn(zone: string, { url, now }: { url: string; now: string }): Promise<void> {
  const config = { database: { client: 'postgres', url }, botDatabase: { client: 'postgres', url } };
  const script = `require('./database/src/backup/held-deliveries.ts')
    .holdOverdue(${JSON.stringify(config)}, new Date('${now}'))
    .catch((error) => { console.error(error); process.exitCode = 1; })`;
  const env = { PATH: process.env.PATH, TZ: zone };
  await promisify(execFile)(process.execPath, ['-r', join(ROOT, 'tests/helpers/register.js'), '-e', script], {
    cwd: ROOT,
    env,
  });
}

describe('holdOverdue on PostgreSQL', () => {
  it.each(['America/New_York', 'UTC', 'Asia/Tashkent'])(
    'holds what is due by now and nothing else on a machine in %s',
    async (zone) => {
      const { url, states } = await deliveriesDueAt('2026-11-20 11:59', '2026-11-20 12:01');
      await holdIn(zone, { url, now: '2026-11-20T12:00:00Z' });
      expect(await states()).toEqual(['skipped', 'planned']);
    },
  );
});
