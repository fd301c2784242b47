import type { CmsClient } from '../cms-client/cms-client';
import { defaultLocale } from '../cms-client/schemas/content';
import type { ContentRefresh } from '../content/refresh';
import type { ManagerReach } from '../deliveries/manager-reach';
import type { HealthParts, PartHealth } from '../http/health';
import type { Store } from '../store/store';

export type HealthPartsOptions = {
  store: Pick<Store, 'ping' | 'inbox' | 'outbox'>;
  cms: Pick<CmsClient, 'isDown'>;
  content: Pick<ContentRefresh, 'current' | 'health'>;
  reach: ManagerReach;
  managerRecipients(): string[];
  /** Id of the supergroup a manager chat became; null = its id is as it was. */
  movedTo(recipient: string): string | null;
  /** null = no token: browser chat only. */
  telegram: (() => PartHealth) | null;
  now(): number;
};

/** A silence this long means that the CMS cannot be reached: it is asked every second. */
const silenceMs = 15_000;
const lateMs = 60_000;

/** What `/health` says, in words an engineer or the banner can use; no personal data. */
export async function readHealthParts(options: HealthPartsOptions): Promise<HealthParts> {
  const store = await storeHealth(options);
  return {
    store,
    content: contentHealth(options),
    cms: cmsHealth(options),
    telegram: options.telegram?.() ?? { status: 'ok', detail: 'no BOT_TOKEN: browser chat only' },
    managers: managersHealth(options),
    queue: store.status === 'down' ? { status: 'down' } : await queueHealth(options),
  };
}

async function storeHealth({ store }: HealthPartsOptions): Promise<PartHealth> {
  try {
    await store.ping();
    return { status: 'ok' };
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? ` (${String(error.code)})` : '';
    return { status: 'down', detail: `the bot’s own store takes no writes${code}` };
  }
}

function contentHealth({ content }: HealthPartsOptions): PartHealth {
  const { revision, problems } = content.health();
  if (revision === 0) return { status: 'degraded', detail: 'content has never arrived' };
  const view = content.current().view(defaultLocale);
  const { startScreen } = view.profile() ?? {};
  if (!startScreen || !view.has(startScreen)) return { status: 'degraded', detail: 'no start screen is published' };
  if (problems.length === 0) return { status: 'ok', detail: `revision ${revision}` };
  const names = problems.slice(0, 5).map(({ type, key, locale }) => `${type}:${key} (${locale})`);
  return { status: 'degraded', detail: `left out: ${names.join(', ')}` };
}

function cmsHealth({ cms, content, now }: HealthPartsOptions): PartHealth {
  const { lastAnswerAt } = content.health();
  const silentFor = lastAnswerAt === null ? Infinity : now() - lastAnswerAt;
  if (!cms.isDown() && silentFor < silenceMs) return { status: 'ok' };
  const since = lastAnswerAt === null ? 'since the start' : `since ${new Date(lastAnswerAt).toISOString()}`;
  return { status: 'degraded', detail: `no answer ${since}; chats go on with the content kept here` };
}

function managersHealth({ reach, managerRecipients, movedTo, telegram }: HealthPartsOptions): PartHealth {
  const recipients = managerRecipients();
  if (telegram && recipients.length === 0) return { status: 'degraded', detail: 'no manager chat is set' };
  const dead = [...reach.dead(recipients)].map(([recipient, reason]) => `${recipient}: ${reason}`);
  if (dead.length > 0) return { status: 'degraded', detail: `cannot write to ${dead.join('; ')}` };
  return movedHealth(recipients, movedTo);
}

/** The messages arrive, so it is no trouble yet; the old id stays in the profile until somebody changes it. */
function movedHealth(recipients: string[], movedTo: HealthPartsOptions['movedTo']): PartHealth {
  const moved = recipients.flatMap((recipient) => {
    const current = movedTo(recipient);
    return current === null ? [] : [`${recipient} became the supergroup ${current}`];
  });
  if (moved.length === 0) return { status: 'ok' };
  return { status: 'ok', detail: `${moved.join('; ')}: put the new id into the bot profile` };
}

async function queueHealth({ store }: HealthPartsOptions): Promise<PartHealth> {
  const [inbox, unsent] = await Promise.all([store.inbox.depth(), store.outbox.depth()]);
  const waiting = unsent.application + unsent.answers;
  const problems = [
    ...(inbox.oldestMs > lateMs ? [`an update waits for ${Math.round(inbox.oldestMs / 1000)} s`] : []),
    ...(inbox.dead > 0 ? [`${inbox.dead} updates given up`] : []),
    ...(waiting > 0 ? [`${waiting} applications wait for the CMS`] : []),
  ];
  if (problems.length > 0) return { status: 'degraded', detail: problems.join('; ') };
  return { status: 'ok' };
}
