import { setTimeout as sleep } from 'node:timers/promises';
import type { Moment } from './gate';
import type { World } from './world';

/** A point in the work of a program where it is killed, as seen from its gates. */
export type Step = { name: string; gate: 'telegramGate' | 'cmsGate'; hits(moment: Moment): boolean };

const submits = '/api/bot/applications';
const claims = '/api/bot/deliveries/claim';
const reports = '/api/bot/deliveries/report';
const reply = /^(sendMessage|sendPhoto|editMessage\w+)$/;
const step = (name: string, gate: Step['gate'], hits: Step['hits']): Step => ({ name, gate, hits });
const hasUpdates = ({ answer }: Moment) => answer.includes('update_id');
const isFilled = ({ answer }: Moment) => answer.includes('"token"');

/** received → stored → asked for a reply → shown → noted; and the writes for the CMS on their way. */
export const botSteps: Step[] = [
  step('updates received', 'telegramGate', (at) => at.stage === 'passed' && at.call === 'getUpdates' && hasUpdates(at)),
  step('reply shown, its answer on the way', 'telegramGate', (at) => at.stage === 'answered' && reply.test(at.call)),
  step('application written, its answer on the way', 'cmsGate', (at) => at.stage === 'answered' && at.call === submits),
  step(
    'updates on the way',
    'telegramGate',
    (at) => at.stage === 'answered' && at.call === 'getUpdates' && hasUpdates(at),
  ),
  step('reply asked for', 'telegramGate', (at) => at.stage === 'asked' && reply.test(at.call)),
  step('application asked for', 'cmsGate', (at) => at.stage === 'asked' && at.call === submits),
  step(
    'updates stored',
    'telegramGate',
    (at) => at.stage === 'asked' && at.call === 'getUpdates' && /offset/.test(at.request),
  ),
  step('reply answered', 'telegramGate', (at) => at.stage === 'passed' && reply.test(at.call)),
  step('application answered', 'cmsGate', (at) => at.stage === 'passed' && at.call === submits),
  step(
    'events written, their answer on the way',
    'cmsGate',
    (at) => at.stage === 'answered' && at.call === '/api/bot/events',
  ),
  step('deliveries leased', 'cmsGate', (at) => at.stage === 'answered' && at.call === claims && isFilled(at)),
  step('deliveries handed over', 'cmsGate', (at) => at.stage === 'passed' && at.call === claims && isFilled(at)),
  step('result of a delivery reported', 'cmsGate', (at) => at.stage === 'asked' && at.call === reports),
];

/** Where the CMS is in the middle of writing. */
export const cmsSteps: Step[] = [
  step('an application arrived', 'cmsGate', (at) => at.stage === 'asked' && at.call === submits),
  step('an application is written', 'cmsGate', (at) => at.stage === 'answered' && at.call === submits),
  step('deliveries are asked for', 'cmsGate', (at) => at.stage === 'asked' && at.call === claims),
  step('events arrived', 'cmsGate', (at) => at.stage === 'asked' && at.call === '/api/bot/events'),
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
export async function strikeAt(world: Pick<World, 'telegramGate' | 'cmsGate'>, strike: Strike): Promise<string> {
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
