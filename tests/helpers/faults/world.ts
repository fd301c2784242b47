import { rmSync } from 'node:fs';
import { startCms, type TestCms } from '../cms';
import { type FakeTelegram, startFakeTelegram } from '../fake-telegram';
import { freePort } from '../free-port';
import { type BotProcess, createBotProcess } from '../installation';
import { type Gate, openGate } from './gate';

/** The chat that gets the applications. */
export const managerChat = 900_001;

/** Both real programs and a fake Telegram, with a gate on each way between them. */
export type World = {
  fake: FakeTelegram;
  bot: BotProcess;
  /** bot → Telegram. */
  telegramGate: Gate;
  /** bot → CMS. */
  cmsGate: Gate;
  cms(): TestCms;
  /** Starts the CMS again on its data, after a kill or a stop. */
  startCms(): Promise<void>;
  remove(): Promise<void>;
};

export async function openWorld(env: Record<string, string> = {}): Promise<World> {
  const fake = await startFakeTelegram();
  try {
    fake.person(managerChat, { first_name: 'Мария' });
    return await openAround(fake, { MANAGER_CHAT_ID: String(managerChat), ...env });
  } catch (error) {
    // An open server would keep the test process alive for ever.
    await fake.stop();
    throw error;
  }
}

async function openAround(fake: FakeTelegram, env: Record<string, string>): Promise<World> {
  const botUrl = `http://127.0.0.1:${await freePort()}`;
  let cms = await startCms({ env: { BOT_URL: botUrl, PRESET: 'ai-agency', ...env } });
  const telegramGate = await openGate(fake.url);
  const cmsGate = await openGate(cms.url);
  const bot = createBotProcess({
    url: botUrl,
    cms: { url: cmsGate.url, apiToken: cms.apiToken },
    env: { BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: telegramGate.url, ...env },
  });
  await bot.start();
  return {
    fake,
    bot,
    telegramGate,
    cmsGate,
    cms: () => cms,
    async startCms() {
      cms = await cms.restart();
    },
    async remove() {
      await bot.stop();
      await cms.remove();
      rmSync(bot.dataDir, { recursive: true, force: true });
      await Promise.all([telegramGate.stop(), cmsGate.stop()]);
      await fake.stop();
    },
  };
}
