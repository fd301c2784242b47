import { setTimeout as sleep } from 'node:timers/promises';
import type { Moment } from './gate';
import type { World } from './world';

/** A point in the work of a program where it is killed, as seen from its gates. */
export type Step = { name: string; gate: 'telegramGate' | 'cmsGate' | 'webhookGate'; hits(moment: Moment): boolean };

const submits = '/api/bot/applications';
const claims = '/api/bot/deliveries/claim';
const reports = '/api/bot/deliveries/report';
const events = '/api/bot/events';
const reply = /^(sendMessage|sendPhoto|editMessage\w+)$/;
const step = (name: string, gate: Step['gate'], hits: Step['hits']): Step => ({ name, gate, hits });
const isPoll = ({ call }: Moment) => call === 'getUpdates';
const hasUpdates = ({ answer }: Moment) => answer.includes('update_id');
const isFilled = ({ answer }: Moment) => answer.includes('"token"');

/** received → stored, as far as it differs by the way updates come. */
const arrivals: Record<World['mode'], Step[]> = {
  polling: [
    step('updates received', 'telegramGate', (at) => at.stage === 'passed' && isPoll(at) && hasUpdates(at)),
    step('updates on the way', 'telegramGate', (at) => at.stage === 'answered' && isPoll(at) && hasUpdates(at)),
    step('updates stored', 'telegramGate', (at) => at.stage === 'asked' && isPoll(at) && /offset/.test(at.request)),
  ],
  webhook: [
    step('update arrived', 'webhookGate', (at) => at.stage === 'asked'),
    step('update stored, its answer on the way', 'webhookGate', (at) => at.stage === 'answered'),
    step('update acknowledged', 'webhookGate', (at) => at.stage === 'passed'),
  ],
};

/** asked for a reply → shown → noted; and the writes for the CMS on their way. */
const work: Step[] = [
  step('reply shown, its answer on the way', 'telegramGate', (at) => at.stage === 'answered' && reply.test(at.call)),
  step('application written, its answer on the way', 'cmsGate', (at) => at.stage === 'answered' && at.call === submits),
  step('reply asked for', 'telegramGate', (at) => at.stage === 'asked' && reply.test(at.call)),
  step('application asked for', 'cmsGate', (at) => at.stage === 'asked' && at.call === submits),
  step('reply answered', 'telegramGate', (at) => at.stage === 'passed' && reply.test(at.call)),
  step('application answered', 'cmsGate', (at) => at.stage === 'passed' && at.call === submits),
  step('events written, their answer on the way', 'cmsGate', (at) => at.stage === 'answered' && at.call === events),
  step('deliveries leased', 'cmsGate', (at) => at.stage === 'answered' && at.call === claims && isFilled(at)),
  step('deliveries handed over', 'cmsGate', (at) => at.stage === 'passed' && at.call === claims && isFilled(at)),
  step('result of a delivery reported', 'cmsGate', (at) => at.stage === 'asked' && at.call === reports),
];

/** Every point where a bot can die, the arrivals spread among the others: a run of few seeds meets each kind. */
export function botSteps(mode: World['mode']): Step[] {
  return work.flatMap((one, place) => [arrivals[mode][place / 3] ?? [], one].flat());
}

/** Where the CMS is in the middle of writing. */
export const cmsSteps: Step[] = [
  step('an application arrived', 'cmsGate', (at) => at.stage === 'asked' && at.call === submits),
  step('an application is written', 'cmsGate', (at) => at.stage === 'answered' && at.call === submits),
  step('deliveries are asked for', 'cmsGate', (at) => at.stage === 'asked' && at.call === claims),
  step('events arrived', 'cmsGate', (at) => at.stage === 'asked' && at.call === events),
  step('a result arrived', 'cmsGate', (at) => at.stage === 'asked' && at.call === reports),
  step('clients arrived', 'cmsGate', (at) => at.stage === 'asked' && at.call === '/api/bot/clients'),
];

export type Strike = {
  at: Step;
  /** The `count`-th time the step is reached … */
  count: number;
  /** … or after this long wherever the program is then. */
  limitMs: number;
  /** Given: the call goes on and the program dies this much later. Not given: at once, and the call is cut. */
  delayMs?: number;
  kill(): Promise<void>;
};

/** Kills at a chosen point; resolves with its name once the program is gone. */
export async function strikeAt(world: Pick<World, Step['gate']>, strike: Strike): Promise<string> {
  const { at, count, limitMs, delayMs, kill } = strike;
  const gate = world[at.gate];
  let seen = 0;
  const reached = new Promise<string>((resolve) => {
    gate.watch((moment) => {
      if (!at.hits(moment)) return;
      seen += 1;
      if (seen !== count) return;
      if (delayMs !== undefined) return void setTimeout(() => void kill().then(() => resolve(at.name)), delayMs);
      // The signal leaves before this function returns: what the gate holds in its hand is never seen by the dead.
      void kill().then(() => resolve(at.name));
      return moment.stage === 'passed' ? undefined : 'cut';
    });
  });
  const place = await Promise.race([reached, sleep(limitMs).then(() => 'somewhere')]);
  gate.watch(null);
  await kill();
  return place;
}
