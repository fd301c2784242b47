import { setTimeout as sleep } from 'node:timers/promises';
import { waitFor } from '../fake-telegram';
import { type Client, patienceMs, say, tap } from './client';
import type { World } from './world';

/** Two screens with a picture each: every press changes the message. */
const walk = ['О компании', 'В меню'];

/** Opens the menu for everybody, so that a press is all that is measured later. */
export async function openMenus(clients: Client[]): Promise<void> {
  await Promise.all(
    clients.map(async (client) => {
      say(client, '/start');
      await client.person.sees(/Здравствуйте/, patienceMs);
    }),
  );
}

/** Milliseconds from each press to the answer in Telegram's ledger; everybody presses `rounds` times, at a person's pace. */
async function measurePresses(
  world: World,
  { clients, rounds }: { clients: Client[]; rounds: number },
): Promise<number[]> {
  const walks = clients.map(async (client, place) => {
    await sleep(place * 40);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      for (const label of walk) {
        times.push(await pressOnce(world, client, label));
        await sleep(500);
      }
    }
    return times;
  });
  return (await Promise.all(walks)).flat();
}

async function pressOnce({ fake }: World, client: Client, label: string): Promise<number> {
  const { ledger } = fake.state;
  const from = ledger.length;
  const isAnswer = ({ chat, method, code }: (typeof ledger)[number]) =>
    chat === client.person.id && code === 200 && /^(send|editMessage(Media|Text))/.test(method);
  await tap(client, label);
  const startedAt = Date.now();
  const answer = await waitFor(`an answer to «${label}»`, () => ledger.slice(from).find(isAnswer), patienceMs);
  return Math.max(0, answer.at - startedAt);
}

type Comparison = { alone: number; beside: number; noises: number };
type Compared = { clients: Client[]; makeNoise(): { stop(): number } };

/** Others may wait so long: P95 with the noise against P95 without it. */
export const allowedBeside = (alone: number) => alone * 1.2 + 30;

/** Measured again, three times at most, when it looks too slow: a machine busy otherwise passes, a real slowness stays. */
export async function compareWithNoise(world: World, compared: Compared): Promise<Comparison> {
  let last = await compareOnce(world, compared);
  for (let again = 0; again < 2 && last.beside > allowedBeside(last.alone); again += 1) {
    last = await compareOnce(world, compared);
  }
  return last;
}

/** Turn by turn without and with the noise, so that both meet the same machine. */
async function compareOnce(world: World, { clients, makeNoise }: Compared): Promise<Comparison> {
  const [alone, beside]: [number[], number[]] = [[], []];
  let noises = 0;
  for (let turn = 0; turn < 4; turn += 1) {
    alone.push(...(await measurePresses(world, { clients, rounds: 2 })));
    const noise = makeNoise();
    beside.push(...(await measurePresses(world, { clients, rounds: 2 })));
    noises += noise.stop();
    await waitFor('the noise to end', () => (world.fake.pendingUpdates() === 0 ? true : undefined), patienceMs);
  }
  return { alone: percentile(alone, 0.95), beside: percentile(beside, 0.95), noises };
}

function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** One person who writes `perSecond` messages a second until stopped. */
export function startSpam(client: Client, perSecond: number): { stop(): number } {
  const startedAt = Date.now();
  let sent = 0;
  const timer = setInterval(() => {
    const due = Math.floor(((Date.now() - startedAt) * perSecond) / 1_000);
    for (; sent < due; sent += 1) client.person.says(`спам ${sent}`);
  }, 20);
  return {
    stop() {
      clearInterval(timer);
      return sent;
    },
  };
}
