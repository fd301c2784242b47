import type { Channel } from '../conversation/channel';
import type { Source } from '../conversation/intake/source';
import type { Message } from '../conversation/reply';
import { createDeliveryRunner } from '../deliveries/create-delivery-runner';
import { createManagerReach } from '../deliveries/manager-reach';
import type { DeliveryRenderer } from '../deliveries/delivery-renderer';
import type { PartHealth } from '../http/health';
import { createManagerRemindersTick } from '../schedule/manager-reminders-tick';
import { createPurgeTick } from '../schedule/purge-tick';
import { createSchedule } from '../schedule/create-schedule';
import { createStatusTick } from '../schedule/status-tick';
import { chooseLocale, contentLocales } from '../conversation/choose-locale';
import type { Core } from './create-core';
import { createHttp } from './create-http';
import { createTraffic } from './create-traffic';
import { readHealthParts } from './health-parts';

export type Program = {
  /** Resolves when people can be answered, the CMS reachable or not. */
  start(): Promise<void>;
  /** Refuses new work, ends what runs, closes. */
  stop(): Promise<void>;
};

/** What a channel beside the browser brings along; null = not configured. */
export type ExtraChannel = {
  channel: Channel;
  source: Source;
  health(): PartHealth;
  username(): string | null;
  start(): Promise<void>;
  stop(): Promise<void>;
};

const deliveryRenderers: DeliveryRenderer<Message>[] = [];

/** The whole bot, wired. */
export function createProgram(core: Core, extra: ExtraChannel | null): Program {
  const { config, store, cms, content, metrics } = core;
  const channels = [core.web, ...(extra ? [extra.channel] : [])];
  const sources = [core.webSource, ...(extra ? [extra.source] : [])];
  const traffic = createTraffic(core, { channels, sources });
  const reach = createManagerReach();
  const parts = () => readHealthParts({ ...core, reach, telegram: extra ? () => extra.health() : null, now: Date.now });

  const deliveries = createDeliveryRunner<Message>({
    store,
    cms,
    renderers: deliveryRenderers,
    senders: channels,
    view: (locale) => toView(core, locale),
    shownVersions: core.shownVersions,
    now: Date.now,
    observe(delivery, outcome) {
      reach.note(delivery, outcome);
      metrics.deliveries.inc({ class: delivery.class, result: outcome.status });
    },
    onError: core.failUnlessDown('deliveries'),
  });
  const schedule = createSchedule(
    [
      createPurgeTick({ store, purgeUploads: core.uploads.purge }),
      createManagerRemindersTick(cms),
      createStatusTick(cms, async () => ({
        bot: store.id,
        at: new Date().toISOString(),
        username: extra?.username() ?? null,
        parts: await parts(),
      })),
    ],
    core.failUnlessDown('schedule'),
  );
  const http = createHttp(core, {
    traffic,
    parts,
    onWake: (what) => (what === 'content' ? content.wake() : deliveries.wake()),
  });

  return {
    async start() {
      await content.loadKept();
      traffic.intake.start();
      await http.app.listen({ host: config.bot.host, port: config.bot.port });
      content.start();
      traffic.unsent.start();
      deliveries.start();
      schedule.start();
      await extra?.start();
    },
    async stop() {
      http.release();
      await Promise.all([extra?.stop(), schedule.stop(), http.app.close()]);
      await Promise.all([traffic.intake.stop(), deliveries.stop()]);
      await Promise.all([traffic.unsent.stop(), content.stop()]);
      await store.close();
    },
  };
}

function toView({ content }: Core, locale: string) {
  const index = content.current();
  return index.view(chooseLocale(contentLocales(index), { chosen: locale, languageCode: locale }));
}
