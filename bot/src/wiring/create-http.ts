import path from 'node:path';
import { readPreview } from '@vitrina/config';
import type { FastifyInstance } from 'fastify';
import type { TelegramChannel } from '../channels/telegram/create-telegram-channel';
import { registerWebRoutes } from '../channels/web/routes';
import { createServer } from '../http/create-server';
import type { HealthParts } from '../http/health';
import { registerHealthRoutes } from '../http/health-routes';
import { registerMetricsRoute } from '../http/metrics-route';
import { registerPageRoutes } from '../http/page-routes';
import { registerTelegramRoute } from '../http/telegram-route';
import { registerWakeRoute } from '../http/wake-route';
import type { Core } from './create-core';
import type { Traffic } from './create-traffic';
import { toProfile } from './to-profiles';

export type HttpOptions = {
  traffic: Traffic;
  telegram: Pick<TelegramChannel, 'receive'> | null;
  parts(): Promise<HealthParts>;
};

/** Everything the bot answers over HTTP. */
export function createHttp(
  core: Core,
  { traffic, telegram, parts }: HttpOptions,
): { app: FastifyInstance; release(): void } {
  const { config, store, metrics, logger } = core;
  const app = createServer({
    trustedProxies: config.cms.trustedProxies,
    logger,
    onError: (kind) => metrics.errors.inc({ error_type: kind }),
  });
  const isReady = () =>
    store.ping().then(
      () => true,
      () => false,
    );
  registerHealthRoutes(app, { isReady, parts });
  registerMetricsRoute(app, {
    registry: metrics.registry,
    token: config.metricsToken,
    refresh: () => refreshGauges(core, traffic),
  });
  registerWakeRoute(app, {
    apiToken: config.cms.apiToken,
    now: Date.now,
    // The CMS wakes one bot; through the store all of them hear it, this one too.
    onWake: (what) => void store.wake('cms', what).catch(core.fail('store')),
  });
  if (telegram) registerTelegramRoute(app, telegram);
  const cmsOrigin = new URL(config.cms.publicUrl).origin;
  registerPageRoutes(app, {
    directory: path.join(config.root, 'public', 'assets', 'simulator'),
    cmsOrigin,
    profile: (locale) => toProfile(core.content.current(), { locale, languageCode: locale }),
  });
  const { release } = registerWebRoutes(app, {
    store,
    uploads: core.uploads,
    accept: traffic.intake.accept,
    allowSimulator: config.appMode === 'local',
    readPreview: (link) => readPreview(link, { apiToken: config.cms.apiToken, now: new Date() }),
    previewStamp: core.previewContent.stamp,
    now: Date.now,
  });
  return { app, release };
}

async function refreshGauges({ store, metrics }: Core, traffic: Traffic): Promise<void> {
  metrics.uptime.set(process.uptime());
  metrics.activeUsers.set(traffic.activePeople());
  const [inbox, unsent] = await Promise.all([store.inbox.depth(), store.outbox.depth()]);
  metrics.queueDepth.set({ queue: 'inbox' }, inbox.waiting);
  metrics.queueDepth.set({ queue: 'dead' }, inbox.dead);
  metrics.queueDepth.set({ queue: 'dropped' }, inbox.dropped);
  for (const [kind, count] of Object.entries(unsent)) metrics.queueDepth.set({ queue: `unsent-${kind}` }, count);
}
