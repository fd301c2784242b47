import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { startCms, type TestCms, type TestDatabase } from '../cms';
import { type FakeTelegram, startFakeTelegram } from '../fake-telegram';
import { freePort } from '../free-port';
import { sendRequest } from '../http';
import { type BotProcess, createBotProcess } from '../installation';
import { type BotStore, readBotStore } from './bot-store';
import { type Gate, openGate } from './gate';

/** The chat that gets the applications. */
export const managerChat = 900_001;

/** The two ways an installation is built: everything on one machine, or as a server. */
export const installations = [
  { name: 'SQLite, polling', database: 'sqlite', mode: 'polling' },
  { name: 'PostgreSQL, webhook', database: 'postgres', mode: 'webhook' },
] as const;
export type WorldOptions = {
  database?: TestDatabase;
  mode?: 'polling' | 'webhook';
  /** Of both programs, on top of the defaults. */
  env?: Record<string, string>;
};

/** Both real programs and a fake Telegram, with a gate on each way between them. */
export type World = {
  fake: FakeTelegram;
  bot: BotProcess;
  /** bot → Telegram. */
  telegramGate: Gate;
  /** bot → CMS. */
  cmsGate: Gate;
  /** Telegram → bot, where updates come by webhook. */
  webhookGate: Gate;
  mode: 'polling' | 'webhook';
  cms(): TestCms;
  /** Starts the CMS again on its data, after a kill or a stop. */
  startCms(): Promise<void>;
  /** What the bot's own store says. */
  readStore(): Promise<BotStore>;
  remove(): Promise<void>;
};

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const fake = await startFakeTelegram();
  try {
    fake.person(managerChat, { first_name: 'Мария' });
    return await openAround(fake, options);
  } catch (error) {
    // An open server would keep the test process alive for ever.
    await fake.stop();
    throw error;
  }
}

async function openAround(
  fake: FakeTelegram,
  { database = 'sqlite', mode = 'polling', env = {} }: WorldOptions,
): Promise<World> {
  const botUrl = `http://127.0.0.1:${await freePort()}`;
  const shared = { MANAGER_CHAT_ID: String(managerChat), ...env };
  let cms = await startCms({ database, env: { BOT_URL: botUrl, PRESET: 'ai-agency', ...shared } });
  const { databaseUrl } = cms;
  const telegramGate = await openGate(fake.url);
  const cmsGate = await openGate(cms.url);
  const webhookGate = await openGate(botUrl);
  const bot = createBotProcess({
    url: botUrl,
    cms: { url: cmsGate.url, apiToken: cms.apiToken },
    env: {
      BOT_TOKEN: fake.token,
      TELEGRAM_API_ROOT: telegramGate.url,
      BOT_MODE: mode,
      BOT_PUBLIC_URL: webhookGate.url,
      BOT_WEBHOOK_SECRET: 'faults-webhook-secret-0123456789',
      ...(databaseUrl ? { BOT_DATABASE_URL: databaseUrl } : {}),
      ...shared,
    },
  });
  await bot.start();
  await untilContent(bot.url);
  return {
    fake,
    bot,
    telegramGate,
    cmsGate,
    webhookGate,
    mode,
    readStore: () => readBotStore({ dataDir: bot.dataDir, databaseUrl }),
    cms: () => cms,
    async startCms() {
      cms = await cms.restart();
    },
    async remove() {
      await bot.stop();
      await cms.remove();
      rmSync(bot.dataDir, { recursive: true, force: true });
      await Promise.all([telegramGate.stop(), cmsGate.stop(), webhookGate.stop()]);
      await fake.stop();
    },
  };
}

/** A first start whose CMS dies before it handed over anything has nothing to say: that is not what is tested here. */
async function untilContent(botUrl: string): Promise<void> {
  for (;;) {
    const { body } = await sendRequest(`${botUrl}/health`);
    if (body.parts.content.status === 'ok') return;
    await sleep(50);
  }
}
