import { deriveKey, sign } from '@vitrina/config';
import type { Core } from '@strapi/strapi';
import { configOf } from '../platform/cms-config';

type What = 'content' | 'deliveries';

/** Calls within this time are one: a pack publishes hundreds of entries in a row. */
const gatherMs = 50;
const pending = new Map<What, NodeJS.Timeout>();

/**
 * Tells the bot that something is waiting, so that it asks at once and not at its next second. Fire and forget:
 * a bot that does not answer within a second asks by itself. Call it after the commit only.
 */
export function wakeBots(strapi: Core.Strapi, what: What): void {
  if (pending.has(what)) return;
  const timer = setTimeout(() => {
    pending.delete(what);
    void send(strapi, what);
  }, gatherMs);
  timer.unref();
  pending.set(what, timer);
}

async function send(strapi: Core.Strapi, what: What): Promise<void> {
  const { bot, cms } = configOf(strapi);
  const body = JSON.stringify({ what });
  const signature = sign(deriveKey(cms.apiToken, 'wake'), body, new Date());
  try {
    await fetch(`${bot.url}/internal/wake`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-vitrina-signature': signature },
      body,
      signal: AbortSignal.timeout(1000),
    });
  } catch {
    // No bot is running or it is slow: nothing is lost, it asks every second.
    strapi.log.debug(`The bot was not woken for ${what}`);
  }
}
