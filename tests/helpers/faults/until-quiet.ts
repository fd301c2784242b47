import { setTimeout as sleep } from 'node:timers/promises';
import { readCmsRecords } from './cms-records';
import type { World } from './world';

const limitMs = 180_000;

/** Waits until nothing is on its way any more: no update, no write, no message. */
export async function untilQuiet(world: World): Promise<void> {
  const deadline = Date.now() + limitMs;
  for (;;) {
    const open = await readOpen(world);
    if (Object.values(open).every((count) => count === 0)) return;
    if (Date.now() > deadline) throw new Error(`Not quiet after ${limitMs} ms: ${JSON.stringify(open)}`);
    await sleep(500);
  }
}

async function readOpen({ fake, readStore, cms }: World) {
  const { waiting, unsent, sendsBegun } = await readStore();
  const { deliveriesOpen } = await readCmsRecords(cms());
  return { pending: fake.pendingUpdates(), waiting, unsent, sendsBegun, deliveriesOpen };
}
