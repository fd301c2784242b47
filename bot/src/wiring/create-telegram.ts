import type { TelegramConfig } from '@vitrina/config';
import { createTelegramChannel, type TelegramChannel } from '../channels/telegram/create-telegram-channel';
import type { Media } from '../cms-client/schemas/content';
import { contentLocales } from '../content/content-locales';
import { createSpeaker } from '../conversation/speaker';
import type { Core } from './create-core';
import { toProfiles } from './to-profiles';
import { viewFor } from './view-for';

/** Telegram, when there is a token. */
export function createTelegram(core: Core, config: TelegramConfig): TelegramChannel {
  const { store, logger, content, cms } = core;
  const channel = createTelegramChannel({
    config,
    publicUrl: core.config.bot.publicUrl,
    store,
    logger,
    managerRecipients: core.managerRecipients,
    loadMedia: (media: Media) => cms.fetchMedia(media.url),
    sentence: (key, { languageCode, code }) =>
      createSpeaker(viewFor(content.current(), languageCode), null).label(key, { code }),
    onUnreachable: (recipient) => void noteUnreachable(core, recipient).catch(core.fail('store')),
  });
  // Registered again only when something in it changed; the channel remembers what Telegram has.
  core.onContent(() => {
    const index = content.current();
    if (index.revision > 0)
      void channel.syncProfile(toProfiles(index, contentLocales(index))).catch(core.fail('profile'));
  });
  return channel;
}

/** Told to the CMS in the next batch: deliveries to this person stop until he comes back. A group is nobody's identity. */
async function noteUnreachable({ store }: Core, recipient: string): Promise<void> {
  if (!/^\d+$/.test(recipient)) return;
  const identity = `telegram:${recipient}`;
  const seenAt = new Date().toISOString();
  const body = { identity, channel: 'telegram', reachable: false, seenAt, test: false };
  await store.outbox.put({ key: `client:blocked:${identity}:${seenAt}`, kind: 'client', chat: identity, body });
}
