import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';

/** A server for one test file; `stop` drops what was created, and the server itself when it was started here. */
export type TestPostgres = { createDatabase(): Promise<string>; stop(): Promise<void> };

let running: Promise<TestPostgres> | undefined;

/** The server offered by `TEST_DATABASE_URL` (an account that may create databases), else an embedded one. Shared by a file. */
export function startPostgres(): Promise<TestPostgres> {
  running ??= open();
  return running;
}

/** For `afterAll` of files that may have started one. */
export async function stopPostgres(): Promise<void> {
  const server = await running;
  running = undefined;
  await server?.stop();
}

async function open(): Promise<TestPostgres> {
  const offered = process.env.TEST_DATABASE_URL;
  const server = offered ? { url: offered, stop: () => Promise.resolve() } : await spawnEmbedded();
  const created: string[] = [];
  return {
    async createDatabase() {
      const name = `vitrina_${randomBytes(6).toString('hex')}`;
      await run(server.url, `create database ${name}`);
      created.push(name);
      const url = new URL(server.url);
      url.pathname = `/${name}`;
      return url.href;
    },
    async stop() {
      for (const name of created) await run(server.url, `drop database if exists ${name} with (force)`);
      await server.stop();
    },
  };
}

async function run(serverUrl: string, statement: string): Promise<void> {
  const url = new URL(serverUrl);
  if (url.pathname.length <= 1) url.pathname = '/postgres';
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

async function spawnEmbedded(): Promise<{ url: string; stop(): Promise<void> }> {
  const child = spawn(process.execPath, [join(__dirname, 'postgres-server.mjs')], { stdio: ['pipe', 'pipe', 'pipe'] });
  const errors: string[] = [];
  child.stderr.on('data', (chunk) => errors.push(String(chunk)));
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    void exited.then(() => reject(new Error(`The embedded PostgreSQL did not start: ${errors.join('')}`)));
  });
  return {
    url,
    async stop() {
      child.stdin.end();
      await exited;
    },
  };
}
