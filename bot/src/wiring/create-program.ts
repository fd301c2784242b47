import type { TelegramChannel } from '../channels/telegram/create-telegram-channel';
import type { Message } from '../conversation/reply';
import { createDeliveryRunner } from '../deliveries/create-delivery-runner';
import { createManagerReach } from '../deliveries/manager-reach';
import { deliveryRenderers } from '../features';
import { createManagerProbeTick } from '../schedule/manager-probe-tick';
import { createManagerRemindersTick } from '../schedule/manager-reminders-tick';
import { createPurgeRecordsTick } from '../schedule/purge-records-tick';
import { createPurgeTick } from '../schedule/purge-tick';
import { createSchedule } from '../schedule/create-schedule';
import { createStatisticsTick } from '../schedule/statistics-tick';
import { createStatusTick } from '../schedule/status-tick';
import type { Tick } from '../schedule/tick';
import type { Core } from './create-core';
import { createHttp } from './create-http';
import { createTraffic } from './create-traffic';
import { readHealthParts } from './health-parts';
import { viewFor } from './view-for';

export type Program = {
  /** Resolves when people can be answered, the CMS reachable or not. */
  start(): Promise<void>;
  /** Refuses new work, ends what runs, closes. */
  stop(): Promise<void>;
};

/** The whole bot, wired. */
export function createProgram(core: Core, telegram: TelegramChannel | null): Program {
  const { config, store, cms, content, metrics } = core;
  const channels = [core.web, ...(telegram ? [telegram.channel] : [])];
  const sources = [core.webSource, ...(telegram ? [telegram.source] : [])];
  const reach = createManagerReach(core.managerRecipients);
  const traffic = createTraffic(core, { channels, sources, reach });
  const movedTo = telegram?.movedTo ?? (() => null);
  const parts = () =>
    readHealthParts({ ...core, reach, movedTo, telegram: telegram ? telegram.status : null, now: Date.now });

  const deliveries = createDeliveryRunner<Message>({
    store,
    cms,
    renderers: deliveryRenderers,
    senders: channels,
    view: (locale) => viewFor(content.current(), locale),
    hasContent: () => content.current().revision > 0,
    shownVersions: core.shownVersions,
    now: Date.now,
    takeBack: reach.takeBack,
    observe(delivery, outcome) {
      reach.note(delivery, outcome);
      metrics.deliveries.inc({ class: delivery.class, result: outcome.status });
    },
    onError: core.failUnlessDown('deliveries'),
  });
  const probes = telegram ? [createManagerProbeTick({ ...core, reach, probe: telegram.probe })] : [];
  const schedule = createSchedule(
    [
      ...probes,
      createPurgeTick({ store, purgeUploads: core.uploads.purge }),
      createManagerRemindersTick(cms),
      createPurgeRecordsTick(cms),
      createStatisticsTick(cms),
      createStatusTick(cms, async () => ({
        bot: store.id,
        at: new Date().toISOString(),
        username: telegram?.username() ?? null,
        parts: await parts(),
      })),
    ],
    (error, tick) => core.failUnlessDown(`schedule ${tick}`)(error),
  );
  const http = createHttp(core, { traffic, telegram, parts });
  const offWake = store.onWake((channel, what) => {
    if (channel === 'cms') (what === 'content' ? content : deliveries).wake();
  });

  probeNewChats(core, probes);

  return {
    async start() {
      await content.loadKept();
      traffic.intake.start();
      await http.app.listen({ host: config.bot.host, port: config.bot.port });
      // Not before: whoever asks meanwhile has his index made first, and everybody else need not wait for any.
      core.onContent(core.prepareContent);
      core.prepareContent();
      content.start();
      traffic.unsent.start();
      deliveries.start();
      schedule.start();
      await telegram?.start(traffic.intake.accept);
    },
    async stop() {
      offWake();
      http.release();
      await Promise.all([telegram?.stop(), schedule.stop(), http.app.close()]);
      await Promise.all([traffic.intake.stop(), deliveries.stop()]);
      await Promise.all([traffic.unsent.stop(), content.stop()]);
      await store.close();
    },
  };
}

/** At the start and whenever somebody sets other chats: a wrong number is told before an application needs it. */
function probeNewChats(core: Core, probes: Tick[]): void {
  let probed = '';
  core.onContent(() => {
    const chats = core.managerRecipients().join();
    if (chats === probed) return;
    probed = chats;
    for (const tick of probes) void tick.run().catch(core.fail('probe'));
  });
}
