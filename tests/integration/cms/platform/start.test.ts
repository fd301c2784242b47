import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import { databases, startCms, startCmsExpectingExit, stopPostgres, type TestCms } from '../../../helpers/cms';

describe('a start that must not succeed', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'vitrina-start-'));

  it('tells every wrong setting in plain words', async () => {
    const { code, output } = await startCmsExpectingExit({ dataDir, env: { CMS_PORT: 'abc', APP_MODE: 'prod' } });
    expect(code).toBe(1);
    expect(output).toContain('CMS_PORT: must be a port number');
    expect(output).toContain('APP_MODE: must be local or production');
    expect(output).not.toContain('    at ');
  }, 30_000);

  it('asks for a password when there is no owner', async () => {
    const { code, output } = await startCmsExpectingExit({ dataDir, env: { ADMIN_PASSWORD: '' } });
    expect(code).toBe(1);
    expect(output).toContain('set ADMIN_PASSWORD');
  }, 60_000);
});

describe('a second CMS', () => {
  let cms: TestCms;
  beforeAll(async () => {
    cms = await startCms();
  }, 120_000);
  afterAll(() => cms.remove());

  it('is refused on the same SQLite file, while the first goes on', async () => {
    const { code, output } = await startCmsExpectingExit({ dataDir: cms.dataDir });
    expect(code).toBe(1);
    expect(output).toContain('Another CMS process works in');
    expect((await cms.request('/health/ready')).status).toBe(200);
  }, 60_000);

  it('is refused on the same port in plain words', async () => {
    const { code, output } = await startCmsExpectingExit({ port: cms.port });
    expect(code).toBe(1);
    expect(output).toContain(`The port ${cms.port} is already used`);
  }, 60_000);

  it('may follow at once when the first was killed', async () => {
    await cms.kill();
    cms = await cms.restart();
    expect((await cms.request('/health/ready')).status).toBe(200);
  }, 60_000);
});

describe('two CMS on one PostgreSQL', () => {
  let cms: TestCms;
  const others: TestCms[] = [];
  const startOther = async () => {
    const other = await startCms({ databaseUrl: cms.databaseUrl ?? '', dataDir: cms.dataDir });
    others.push(other);
    return other;
  };
  beforeAll(async () => {
    cms = await startCms({ database: 'postgres' });
  }, 120_000);
  afterEach(() => Promise.all(others.map((other) => other.stop())));
  afterAll(async () => {
    await cms.remove();
    await stopPostgres();
  });

  it('work together when they share DATA_DIR', async () => {
    const other = await startOther();
    expect((await other.request('/health/ready')).status).toBe(200);
  }, 60_000);

  it('may start at one moment: what is missing is added once', async () => {
    await cms.stop();
    const [before] = await run(cms, 'select count(*) as count from phrases');
    await run(cms, 'delete from phrases');
    const letWrite = await holdBack(cms, 'phrases');
    const restarted = cms.restart().then((again) => (cms = again));
    const starts = Promise.allSettled([restarted, startOther()]);
    await waitForWaiting(cms, 2);
    await letWrite();
    expect(await starts).toMatchObject([{ status: 'fulfilled' }, { status: 'fulfilled' }]);
    expect(await run(cms, 'select count(*) as count from phrases')).toEqual([before]);
  }, 120_000);

  it('are refused when each has a DATA_DIR of its own', async () => {
    const { code, output } = await startCmsExpectingExit({ databaseUrl: cms.databaseUrl ?? '' });
    expect(code).toBe(1);
    expect(output).toContain('must share one DATA_DIR');
  }, 60_000);
});

describe.each(databases)('start guard on %s', (database) => {
  let cms: TestCms;
  beforeAll(async () => {
    cms = await startCms({ database });
    await cms.stop();
  }, 120_000);
  afterAll(async () => {
    await cms.remove();
    await stopPostgres();
  });

  /** What a newer version would have left behind: a full table and an empty column Strapi knows as its own. */
  const pretendNewer = async () => {
    await run(cms, 'alter table stages add column future_note varchar(255)');
    await run(cms, 'create table future_things (id integer primary key)');
    await run(cms, 'insert into future_things (id) values (1)');
    await remember(cms);
  };

  it('refuses to drop a table that holds data, naming it, and lets it pass when told to', async () => {
    await pretendNewer();
    const again = { dataDir: cms.dataDir, databaseUrl: cms.databaseUrl ?? undefined };
    const { code, output } = await startCmsExpectingExit(again);
    expect(code).toBe(1);
    expect(output).toContain('table future_things');
    expect(output).toContain('ALLOW_DATA_LOSS=1');
    expect(output).not.toContain('stages.future_note');
    cms = await cms.restart({ ALLOW_DATA_LOSS: '1' });
    expect((await cms.request('/health/ready')).status).toBe(200);
  }, 120_000);
});

function run(cms: TestCms, statement: string, values: unknown[] = []): Promise<unknown[]> {
  return (cms.databaseUrl === null ? runSqlite : runPostgres)(cms, statement, values);
}

async function runSqlite(cms: TestCms, statement: string, values: unknown[]): Promise<unknown[]> {
  const file = new Database(join(cms.dataDir, 'cms.db'));
  const prepared = file.prepare(statement.replace(/\$\d/g, '?'));
  const rows = prepared.reader ? prepared.all(...values) : [prepared.run(...values)];
  file.close();
  return rows;
}

async function runPostgres(cms: TestCms, statement: string, values: unknown[]): Promise<unknown[]> {
  const client = new Client({ connectionString: cms.databaseUrl ?? '' });
  await client.connect();
  const { rows } = await client.query(statement, values);
  await client.end();
  return rows;
}

/** Nobody writes into the table until the given function is called; reading goes on. */
async function holdBack(cms: TestCms, table: string): Promise<() => Promise<void>> {
  const client = new Client({ connectionString: cms.databaseUrl ?? '' });
  await client.connect();
  await client.query(`begin; lock table ${table} in share mode`);
  return () => client.end();
}

/** Until so many connections wait for a lock of any kind. */
async function waitForWaiting(cms: TestCms, wanted: number): Promise<void> {
  const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
  const deadline = Date.now() + 60_000;
  while ((await run(cms, waiting)).length < wanted) {
    if (Date.now() > deadline) throw new Error(`Fewer than ${wanted} connections wait for a lock`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Writes both into the schema Strapi remembers, under another hash, as a newer version would have. */
async function remember(cms: TestCms): Promise<void> {
  const [row] = await run(cms, 'select id, schema from strapi_database_schema');
  const { id, schema } = row as { id: number; schema: string | object };
  const known = typeof schema === 'string' ? JSON.parse(schema) : schema;
  const stages = known.tables.find(({ name }: { name: string }) => name === 'stages');
  stages.columns.push({
    name: 'future_note',
    type: 'string',
    args: [],
    defaultTo: null,
    notNullable: false,
    unsigned: false,
  });
  known.tables.push({
    name: 'future_things',
    indexes: [],
    foreignKeys: [],
    columns: [
      {
        name: 'id',
        type: 'increments',
        args: [{ primary: true }],
        defaultTo: null,
        notNullable: true,
        unsigned: false,
      },
    ],
  });
  await run(cms, "update strapi_database_schema set schema = $1, hash = 'newer' where id = $2", [
    JSON.stringify(known),
    id,
  ]);
}
