import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Client } from 'pg';
import {
  databases,
  startCms,
  startCmsExpectingExit,
  stopPostgres,
  type TestCms,
  type TestDatabase,
} from '../../../helpers/cms';

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

  /** What a newer version would have left behind: a column and a table Strapi knows as its own. */
  const pretendNewer = async (rows: boolean) => {
    await run(cms, database, 'alter table stages add column future_note varchar(255)');
    await run(cms, database, 'create table future_things (id integer primary key)');
    await run(cms, database, rows ? 'insert into future_things (id) values (1)' : 'delete from future_things');
    await remember(cms, database);
  };

  it('refuses to drop a table that holds data, naming it, and lets it pass when told to', async () => {
    await pretendNewer(true);
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

async function run(
  cms: TestCms,
  database: TestDatabase,
  statement: string,
  values: unknown[] = [],
): Promise<unknown[]> {
  const runner = { sqlite: runSqlite, postgres: runPostgres }[database];
  return runner(cms, statement, values);
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

/** Writes both into the schema Strapi remembers, under another hash, as a newer version would have. */
async function remember(cms: TestCms, database: TestDatabase): Promise<void> {
  const [row] = await run(cms, database, 'select id, schema from strapi_database_schema');
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
  await run(cms, database, "update strapi_database_schema set schema = $1, hash = 'newer' where id = $2", [
    JSON.stringify(known),
    id,
  ]);
}
