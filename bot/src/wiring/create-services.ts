import { randomBytes } from 'node:crypto';
import type { Uploads } from '../channels/web/uploads';
import type { CmsClient } from '../cms-client/cms-client';
import type { SubmitApplication } from '../cms-client/schemas/application';
import type { Channel, Incoming } from '../conversation/channel';
import type { Services } from '../conversation/turn';
import type { ShownVersions } from '../deliveries/shown-versions';
import type { NewOutboxRow, Store, TakenRow } from '../store/store';
import { isTransient } from '../unsent/send-submit';
import { createErasePerson } from './create-erase-person';
import { createFileServices } from './create-file-services';
import { createSubmitServices } from './create-submit-services';
import { collectEvents } from './collect-events';

/** What the counter of applications looks at. */
export type CountedApplication = Pick<SubmitApplication, 'source' | 'test'>;

export type ServicesOptions = {
  store: Pick<Store, 'outbox' | 'dialog' | 'web'>;
  uploads: Pick<Uploads, 'forget'>;
  cms: CmsClient;
  channels: Channel[];
  shownVersions: ShownVersions;
  managerRecipients(): string[];
  /** Keys of submits being posted right now: the background writer leaves them alone. */
  posting: Set<string>;
  onApplication(application: CountedApplication): void;
  now(): number;
};

/** What one turn may ask for, bound to its chat and inbox row; `writes` is stored with the row's done mark. */
export function createServices(
  turn: { incoming: Incoming; row: TakenRow },
  options: ServicesOptions,
): { services: Services; writes: NewOutboxRow[]; wasErased(): boolean } {
  const { cms, shownVersions } = options;
  const { chat } = turn.incoming;
  const writes: NewOutboxRow[] = [];
  let isErased = false;
  const channel = channelOf(options.channels, chat.channel);

  const services: Services = {
    newKey: () => randomBytes(24).toString('base64url'),
    ...createSubmitServices(chat.key, options),
    ...createFileServices({ channel, cms }),
    openHandover: (request) => nullWhenDown(cms.openHandover(request)),
    listApplications: (identity) => nullWhenDown(cms.listApplications(identity)),
    async transition(number, move) {
      const call = async () => (await cms.transition(number, move)) ?? 'not-found';
      const answer = await nullWhenDown(call());
      if (answer !== null && answer !== 'not-found')
        shownVersions.note({ recipient: move.recipient, number, version: answer.application.version });
      return answer;
    },
    async isManager(where, person) {
      const recipients = where.side === 'managers' ? [where.recipient] : managersOf(where.channel, options);
      const answers = await Promise.all(recipients.map((recipient) => channel.isMember(recipient, person.identity)));
      return answers.includes(true);
    },
    managerRecipients: options.managerRecipients,
    exportPerson: (identity) => nullWhenDown(cms.exportClient(identity)),
    erasePerson: createErasePerson(turn.incoming.chat, { ...options, onErased: () => (isErased = true) }),
    emit: collectEvents(turn, { writes, now: options.now }),
  };
  return { services, writes, wasErased: () => isErased };
}

/** Chats of managers are Telegram's; a browser's own managers' pane is known by its side. */
function managersOf(channel: string, options: ServicesOptions): string[] {
  return channel === 'telegram' ? options.managerRecipients() : [];
}

function channelOf(channels: Channel[], name: string): Channel {
  const channel = channels.find((one) => one.name === name);
  if (!channel) throw new Error(`No channel ${name}`);
  return channel;
}

async function nullWhenDown<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (isTransient(error)) return null;
    throw error;
  }
}
