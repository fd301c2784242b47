import type { Core } from '@strapi/strapi';
import { linkToken } from '../../api/application/domain/deep-link';
import { configOf } from '../../platform/cms-config';
import { readBotAddress } from '../../platform/health/read-bot-address';

const rememberedMs = 5_000;

/** `https://t.me/<bot>` of the bot that is connected now, null = none; asked of the database every five seconds at most. */
export function createBotAddress(strapi: Core.Strapi): () => Promise<string | null> {
  let known: Promise<string | null> = Promise.resolve(null);
  let askedAt = -Infinity;
  return () => {
    if (performance.now() - askedAt < rememberedMs) return known;
    askedAt = performance.now();
    known = readBotAddress(strapi);
    known.catch(() => (askedAt = -Infinity));
    return known;
  };
}

type LinkOf = { documentId: string; nonce: string | null };

/** The link that opens this application in the bot (D1). */
export function applicationLink(
  strapi: Core.Strapi,
  { bot, documentId, nonce }: LinkOf & { bot: string | null },
): string | null {
  if (!bot || !nonce) return null;
  return `${bot}?start=${linkToken(configOf(strapi).cms.encryptionKey, { applicationId: documentId, nonce })}`;
}
