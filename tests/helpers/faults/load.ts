import { setTimeout as sleep } from 'node:timers/promises';
import { askInOneGo, type Client, createClient, playSale } from './client';
import type { Dice } from './dice';
import type { World } from './world';

export type Load = { clients: Client[]; ended: Promise<unknown> };

/** Clients who come within a few seconds; most buy, some ask several things at once. */
export function startLoad(
  { fake }: World,
  { dice, buyers, askers }: { dice: Dice; buyers: number; askers: number },
): Load {
  const play = (count: number, act: (client: Client, dice: Dice) => Promise<void>) =>
    Array.from({ length: count }, () => {
      const client = createClient(fake, dice);
      const delayMs = dice.between(0, 4_000);
      return { client, ended: sleep(delayMs).then(() => act(client, dice)) };
    });
  const played = [...play(buyers, playSale), ...play(askers, askInOneGo)];
  return { clients: played.map(({ client }) => client), ended: Promise.all(played.map(({ ended }) => ended)) };
}
