import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import nodeFlags from '../../scripts/lib/node-flags.json';
import { freePort } from './free-port';
import { type HttpReply, type HttpRequest, sendRequest } from './http';
import { startPostgres } from './postgres';

export const databases = ['sqlite', 'postgres'] as const;
export type TestDatabase = (typeof databases)[number];
export { stopPostgres } from './postgres';

export type CmsOptions = {
  database?: TestDatabase;
  /** On top of the defaults; an empty value unsets one. */
  env?: Record<string, string>;
  /** Start on the data of a former start (`cms.restart()` does it for you). */
  dataDir?: string;
  databaseUrl?: string;
  port?: number;
  /** Also build the admin's pages (half a minute the first time). */
  admin?: boolean;
};

/** A real CMS in its own process with its own database, data folder and port. */
export type TestCms = {
  url: string;
  port: number;
  apiToken: string;
  dataDir: string;
  /** null on SQLite. */
  databaseUrl: string | null;
  admin: { email: string; password: string };
  pid: number;
  /** Path or whole address; no token unless given. */
  request(path: string, options?: HttpRequest): Promise<HttpReply>;
  /** As the bot. */
  asBot(path: string, options?: HttpRequest): Promise<HttpReply>;
  /** As the owner, in the admin's API (`/content-manager/…`, `/vitrina/…`). */
  asOwner(path: string, options?: HttpRequest): Promise<HttpReply>;
  /** Admin token; the owner's by default. Signing in is limited by Strapi, so tokens are remembered. */
  login(email?: string, password?: string): Promise<string>;
  log(): string;
  /** SIGTERM and wait; resolves with the exit code. The data stays until `remove`. */
  stop(): Promise<number | null>;
  /** SIGKILL and wait. */
  kill(): Promise<void>;
  /** Starts again on the same data and port (after `stop` or `kill`; stops it if it runs). */
  restart(env?: Record<string, string>): Promise<TestCms>;
  /** Stops it and deletes its data: for `afterAll`. */
  remove(): Promise<void>;
};

const ROOT = resolve(__dirname, '..', '..');
const API_TOKEN = 'test-bot-token-0123456789abcdef0123456789abcdef';
const ADMIN = { email: 'owner@example.com', password: 'Owner-pass-0123456789' };
/** Generous: a machine that runs everything at once takes ten times as long as an idle one. */
const START_LIMIT_MS = 150_000;

export async function startCms(options: CmsOptions = {}): Promise<TestCms> {
  buildCms(options.admin ?? false);
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'vitrina-cms-'));
  const databaseUrl =
    options.databaseUrl ?? (options.database === 'postgres' ? await (await startPostgres()).createDatabase() : null);
  const port = options.port ?? (await freePort());
  const process_ = spawnCms({ ...baseEnv({ dataDir, databaseUrl, port }), ...options.env }, dataDir);
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(url, process_);
  return createHandle({ url, port, dataDir, databaseUrl, options, ...process_ });
}

/** Starts a CMS that is expected to refuse: resolves with its exit code and all it printed. */
export async function startCmsExpectingExit(options: CmsOptions): Promise<{ code: number | null; output: string }> {
  buildCms(false);
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'vitrina-cms-'));
  const port = options.port ?? (await freePort());
  const { child, exited, log } = spawnCms(
    { ...baseEnv({ dataDir, databaseUrl: options.databaseUrl ?? null, port }), ...options.env },
    dataDir,
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), START_LIMIT_MS);
  const code = await exited;
  clearTimeout(timer);
  return { code, output: log() };
}

/** One build for all: whoever comes first builds what is stale, the others wait. */
function buildCms(admin: boolean): void {
  const parts = JSON.stringify(['config', 'database', ...(admin ? ['cms-admin'] : []), 'cms']);
  const script = `require('./scripts/lib/build').buildStale(${parts})`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The CMS was not built:\n${stdout}${stderr}`);
}

/** Nothing of the developer's own environment gets in: no `.env`, no NODE_ENV of jest. */
function baseEnv({ dataDir, databaseUrl, port }: { dataDir: string; databaseUrl: string | null; port: number }) {
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? tmpdir(),
    ENV_FILE: '',
    APP_MODE: 'local',
    CMS_PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl ?? '',
    CMS_API_TOKEN: API_TOKEN,
    ENCRYPTION_KEY: 'test-encryption-key-0123456789abcdef0123456789',
    ADMIN_EMAIL: ADMIN.email,
    ADMIN_PASSWORD: ADMIN.password,
    LOG_LEVEL: 'warn',
    // Empty content unless a test names a pack (`env: { PRESET: 'ai-agency' }`): loading one takes seconds.
    PRESET: 'none',
    // Nobody listens there: a wake-up must never reach a bot of somebody else.
    BOT_URL: 'http://127.0.0.1:9',
  };
}

type Running = { child: ChildProcess; exited: Promise<number | null>; log(): string };

function spawnCms(env: Record<string, string>, dataDir: string): Running {
  const child = spawn(process.execPath, [...nodeFlags.cms, join(ROOT, 'cms', 'server.js')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const chunks: string[] = [];
  const note = (chunk: Buffer) => {
    chunks.push(String(chunk));
    appendFileSync(join(dataDir, 'cms.log'), chunk);
  };
  child.stdout.on('data', note);
  child.stderr.on('data', note);
  const exited = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  return { child, exited, log: () => chunks.join('') };
}

async function waitUntilReady(url: string, { child, log }: Running): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const reply = await fetch(`${url}/health/ready`).catch(() => null);
    if (reply?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`The CMS did not start:\n${log()}`);
}

type Started = Running & {
  url: string;
  port: number;
  dataDir: string;
  databaseUrl: string | null;
  options: CmsOptions;
};

function createHandle({ child, exited, log, url, port, dataDir, databaseUrl, options }: Started): TestCms {
  const tokens = new Map<string, Promise<string>>();
  const request: TestCms['request'] = (path, init) => sendRequest(new URL(path, url).href, init);
  const login: TestCms['login'] = (email = ADMIN.email, password = ADMIN.password) => {
    const token = tokens.get(email) ?? signIn(request, { email, password });
    tokens.set(email, token);
    return token;
  };
  const end = (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    return exited;
  };
  return {
    url,
    port,
    apiToken: API_TOKEN,
    dataDir,
    databaseUrl,
    admin: ADMIN,
    pid: child.pid ?? 0,
    request,
    asBot: (path, init) => request(path, { token: API_TOKEN, ...init }),
    asOwner: async (path, init) => request(path, { token: await login(), ...init }),
    login,
    log,
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
    async restart(env) {
      await end('SIGTERM');
      return startCms({
        ...options,
        dataDir,
        port,
        databaseUrl: databaseUrl ?? undefined,
        env: { ...options.env, ...env },
      });
    },
    async remove() {
      await end('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function signIn(request: TestCms['request'], credentials: { email: string; password: string }): Promise<string> {
  const { status, body, text } = await request('/admin/login', { body: credentials });
  if (status !== 200) throw new Error(`Signing in as ${credentials.email} failed: ${status} ${text}`);
  return String(body.data.token);
}
