import type { Core } from '@strapi/strapi';
import { isFresh, readBotReports } from './read-bot-reports';

/** `https://t.me/<bot>` of the bot that is connected to Telegram now; null = none. */
export async function readBotAddress(strapi: Core.Strapi): Promise<string | null> {
  const now = new Date();
  const connected = (await readBotReports(strapi)).find((report) => report.username && isFresh(report, now));
  return connected ? `https://t.me/${connected.username}` : null;
}
