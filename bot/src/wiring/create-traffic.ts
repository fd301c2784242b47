import { defaultLocale } from '../cms-client/schemas/content';
import type { Channel } from '../conversation/channel';
import { createIntake, type Intake } from '../conversation/intake/create-intake';
import { createPlay } from '../conversation/intake/create-play';
import { toInternalRow } from '../conversation/intake/internal-event';
import type { Source } from '../conversation/intake/source';
import type { ManagerReach } from '../deliveries/manager-reach';
import { countApplication } from '../metrics/count-application';
import { createUnsentWriter, type UnsentWriter } from '../unsent/create-unsent-writer';
import { createActivePeople } from './active-people';
import type { Core } from './create-core';
import { createConverse } from './create-converse';
import type { CountedApplication } from './create-services';

export type Traffic = { intake: Intake; unsent: UnsentWriter; activePeople: () => number };

export type TrafficOptions = { channels: Channel[]; sources: Source[]; reach: Pick<ManagerReach, 'moved'> };

/** Events in, replies out, and what has to reach the CMS afterwards. */
export function createTraffic(core: Core, { channels, sources, reach }: TrafficOptions): Traffic {
  const { store, cms, metrics, logger } = core;
  const posting = new Set<string>();
  const people = createActivePeople(Date.now);
  const onApplication = (application: CountedApplication) => countApplication(metrics, application);

  const converse = createConverse({
    ...core,
    channels,
    posting,
    now: Date.now,
    onApplication,
    onManagersChat: reach.moved,
    onEvent({ kind, command, identity }) {
      people.note(identity);
      metrics.messages.inc({ message_type: kind, status: 'received' });
      if (command !== null) metrics.commands.inc({ command: knownCommand(core, command) });
    },
  });
  const notify = (notice: 'failed' | 'too-many') => async (row: { chat: string } & Parameters<Source['notify']>[0]) => {
    await sources.find(({ owns }) => owns(row.chat))?.notify(row, notice);
  };
  const intake = createIntake({
    store,
    logger,
    play: createPlay({ dialogs: store.dialog, sources, converse }),
    observe: {
      played: (result) => metrics.messages.inc({ message_type: 'any', status: result }),
      dropped: (count) => metrics.messages.inc({ message_type: 'any', status: 'dropped' }, count),
    },
    notify: { dead: notify('failed'), dropped: notify('too-many') },
  });
  const unsent = createUnsentWriter({
    outbox: store.outbox,
    cms,
    isBusy: (key) => posting.has(key),
    onApplication,
    settle: async (chat, outcome) => void (await intake.accept([toInternalRow(chat, outcome)])),
    alarm: (reason, details) => logger.error(details, reason),
    onError: core.fail('unsent'),
  });
  return { intake, unsent, activePeople: people.count };
}

/** Labels come from a closed list: the profile's commands, everything else is `other`. */
function knownCommand({ content }: Core, command: string): string {
  const profile = content.current().view(defaultLocale).profile();
  return profile?.commands.some((known) => known.command === command) ? command : 'other';
}
