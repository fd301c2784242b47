import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import nodeFlags from '../../scripts/lib/node-flags.json';
import { type CmsOptions, startCms, type TestCms } from './cms';
import { freePort } from './free-port';

const root = resolve(__dirname, '..', '..');
const startLimitMs = 90_000;

/** The two real programs, as `npm start` runs them: own ports, own data, nothing of the developer's environment. */
export type Installation = {
  cms: TestCms;
  bot: BotProcess;
  remove(): Promise<void>;
};
export type BotProcess = {
  url: string;
  dataDir: string;
  log(): string;
  /** Milliseconds from the spawn to the first good `/health/ready`. */
  readyAfterMs: number;
  pid: number;
  /** When it was started, each time. */
  starts: number[];
  stop(): Promise<number | null>;
  kill(): Promise<void>;
  start(): Promise<void>;
};
export type InstallationOptions = CmsOptions & { botEnv?: Record<string, string> };

export async function startInstallation({ botEnv = {}, ...options }: InstallationOptions = {}): Promise<Installation> {
  const botUrl = `http://127.0.0.1:${await freePort()}`;
  const cms = await startCms({ ...options, env: { BOT_URL: botUrl, PRESET: 'ai-agency', ...options.env } });
  const bot = createBotProcess({ url: botUrl, env: botEnv, cms });
  await bot.start();
  return {
    cms,
    bot,
    async remove() {
      await bot.stop();
      await cms.remove();
      rmSync(bot.dataDir, { recursive: true, force: true });
    },
  };
}

/** A bot for this CMS, not started yet. */
export function createBotProcess(options: {
  url: string;
  cms: Pick<TestCms, 'url' | 'apiToken'>;
  env?: Record<string, string>;
}): BotProcess {
  buildBot();
  const dataDir = mkdtempSync(join(tmpdir(), 'vitrina-bot-'));
  const env = { ...botEnv(options), DATA_DIR: dataDir, ...options.env };
  const chunks: string[] = [];
  let child: ChildProcess | null = null;
  let exited: Promise<number | null> = Promise.resolve(null);

  const end = (signal: 'SIGTERM' | 'SIGKILL') => {
    if (child && child.exitCode === null && child.signalCode === null) child.kill(signal);
    return exited;
  };
  const bot: BotProcess = {
    url: options.url,
    dataDir,
    log: () => chunks.join(''),
    readyAfterMs: 0,
    pid: 0,
    starts: [],
    stop: () => end('SIGTERM'),
    kill: async () => void (await end('SIGKILL')),
    async start() {
      const startedAt = Date.now();
      bot.starts.push(startedAt);
      const started = spawn(process.execPath, [...nodeFlags.bot, join(root, 'bot', 'dist', 'main.js')], {
        cwd: root,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      started.stdout.on('data', (chunk: Buffer) => chunks.push(String(chunk)));
      started.stderr.on('data', (chunk: Buffer) => chunks.push(String(chunk)));
      exited = new Promise((done) => started.once('exit', (code) => done(code)));
      child = started;
      await waitUntilReady(options.url, { child: started, log: bot.log });
      bot.readyAfterMs = Date.now() - startedAt;
      bot.pid = started.pid ?? 0;
    },
  };
  return bot;
}

function buildBot(): void {
  const script = `require('./scripts/lib/build').buildStale(['config', 'bot'])`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The bot was not built:\n${stdout}${stderr}`);
}

function botEnv({ url, cms }: { url: string; cms: Pick<TestCms, 'url' | 'apiToken'> }): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? tmpdir(),
    ENV_FILE: '',
    APP_MODE: 'local',
    BOT_PORT: new URL(url).port,
    BOT_URL: url,
    BOT_PUBLIC_URL: url,
    CMS_URL: cms.url,
    CMS_PUBLIC_URL: cms.url,
    CMS_API_TOKEN: cms.apiToken,
  };
}

async function waitUntilReady(url: string, { child, log }: { child: ChildProcess; log(): string }): Promise<void> {
  const deadline = Date.now() + startLimitMs;
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const reply = await fetch(`${url}/health/ready`).catch(() => null);
    if (reply?.ok) return;
    await new Promise((done) => setTimeout(done, 20));
  }
  child.kill('SIGKILL');
  throw new Error(`The bot did not start:\n${log()}`);
}
