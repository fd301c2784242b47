import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { loadConfig } from '@vitrina/config';
import pino from 'pino';
import { createCore } from '../../bot/src/wiring/create-core';
import { createProgram } from '../../bot/src/wiring/create-program';
import { createTelegram } from '../../bot/src/wiring/create-telegram';
import { openStore } from '../../bot/src/wiring/open-store';
import { freePort } from './free-port';

export type TestBotOptions = {
  cms: { url: string; token: string };
  env?: Record<string, string>;
  /** Start on the data of a former start. */
  dataDir?: string;
};
export type TestBot = {
  url: string;
  dataDir: string;
  token: string;
  log(): string;
  /** Graceful stop; the data stays. */
  stop(): Promise<void>;
  /** Stops and deletes the data. */
  remove(): Promise<void>;
};

const root = resolve(__dirname, '..', '..');

/** The whole bot inside the test's process, with its own store and port. */
export async function startBot({ cms, env = {}, dataDir }: TestBotOptions): Promise<TestBot> {
  const directory = dataDir ?? mkdtempSync(join(tmpdir(), 'vitrina-bot-'));
  const port = await freePort();
  const config = loadConfig(
    {
      APP_MODE: 'local',
      BOT_PORT: String(port),
      BOT_URL: `http://127.0.0.1:${port}`,
      CMS_URL: cms.url,
      CMS_PUBLIC_URL: cms.url,
      CMS_API_TOKEN: cms.token,
      DATA_DIR: directory,
      ...env,
    },
    { root, part: 'bot' },
  );
  const lines: string[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  const store = await openStore(config, () => undefined);
  const reporter = { report: () => undefined, close: async () => undefined };
  const core = createCore({ config, store, logger, reporter });
  const program = createProgram(core, config.bot.telegram ? createTelegram(core, config.bot.telegram) : null);
  await program.start();
  let stopped: Promise<void> | null = null;
  const stop = () => (stopped ??= program.stop());

  return {
    url: `http://127.0.0.1:${port}`,
    dataDir: directory,
    token: cms.token,
    log: () => lines.join(''),
    stop,
    async remove() {
      await stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
