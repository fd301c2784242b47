import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Config, ConfigError, maskSecrets, readProcessConfig, type TelegramConfig } from '@vitrina/config';
import type { TelegramChannel } from './channels/telegram/create-telegram-channel';
import { createLogger } from './logging/create-logger';
import { createErrorReporter } from './logging/report-to-sentry';
import { type Core, createCore } from './wiring/create-core';
import { createProgram } from './wiring/create-program';
import { openStore } from './wiring/open-store';

/** Read settings, wire, start, stop: the only file that knows the process. */
async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.log);
  const reporter = await createErrorReporter(config.sentryDsn, config.version);
  const store = await openStore(config, (error) => logger.error({ err: error }, 'the store lost its connection'));
  const core = createCore({ config, store, logger, reporter });
  const telegram = await openTelegram(core, config.bot.telegram);
  const program = createProgram(core, telegram);
  const pidFile = path.join(config.dataDir, 'run', 'bot.pid');

  let stopping = false;
  const stop = async (signal: string) => {
    // A second signal forces (reliability: a stop that hangs must be breakable).
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ signal }, 'stopping');
    // A part that cannot stop does not keep the process: what it left is done after the next start.
    await program.stop().catch((error: unknown) => {
      logger.error({ err: error }, 'not everything stopped');
      process.exitCode = 1;
    });
    await reporter.close();
    rmSync(pidFile, { force: true });
    process.exit();
  };
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));
  process.on('unhandledRejection', (error) => {
    logger.error({ err: error }, 'a promise nobody waited for failed');
    reporter.report(error);
  });

  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'the program cannot go on');
    reporter.report(error);
    void reporter.close().finally(() => process.exit(1));
  });

  await program.start();
  mkdirSync(path.dirname(pidFile), { recursive: true });
  writeFileSync(pidFile, String(process.pid));
  logger.info({ address: config.bot.url, telegram: config.bot.telegram?.mode ?? 'off' }, 'bot is ready');
}

/** Telegraf is loaded only where there is a token: a start without it is a fifth faster. */
async function openTelegram(core: Core, telegram: TelegramConfig | null): Promise<TelegramChannel | null> {
  if (!telegram) return null;
  const { createTelegram } = await import('./wiring/create-telegram');
  return createTelegram(core, telegram);
}

function readConfig(): Config {
  try {
    return readProcessConfig({ root: path.resolve(__dirname, '..', '..'), part: 'bot' });
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

main().catch((error: unknown) => {
  // Before the logger exists there is only the stream; only type and message, never a value.
  const text = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
  process.stderr.write(`${maskSecrets(text)}\n`);
  process.exit(1);
});
