import { setTimeout as sleep } from 'node:timers/promises';
import { audit, nothingWrong } from '../helpers/faults/audit';
import { createDice, seedsOf } from '../helpers/faults/dice';
import { startLoad } from '../helpers/faults/load';
import { note } from '../helpers/faults/note';
import { cmsSteps, strikeAt } from '../helpers/faults/strike';
import { untilQuiet } from '../helpers/faults/until-quiet';
import { stopPostgres } from '../helpers/cms';
import { installations, openWorld, type World } from '../helpers/faults/world';

const killsPerSeed = 2;
const buyers = 16;
const askers = 2;
let world: World;

afterAll(() => stopPostgres());

/** Kills the CMS at the steps of this seed: some milliseconds into the writing, or between its end and the answer. */
async function killAndRestart(seed: number): Promise<{ places: string[]; sends: number }> {
  const dice = createDice(seed + 2_000);
  const places: string[] = [];
  let sends = 0;
  for (let kill = 0; kill < killsPerSeed; kill += 1) {
    const at = cmsSteps[((seed - 1) * killsPerSeed + kill) % cmsSteps.length] ?? dice.pick(cmsSteps);
    const delayMs = at.name === 'an application is written' ? undefined : dice.between(0, 30);
    const strike = { at, count: dice.between(1, 5), limitMs: 15_000, delayMs, kill: () => world.cms().kill() };
    places.push(await strikeAt(world, strike));
    sends += (await world.readStore()).sendsBegun;
    await sleep(dice.between(0, 2_000));
    await world.startCms();
  }
  return { places, sends };
}

describe.each(installations)('kill -9 of the CMS under load: $name', (installation) => {
  beforeAll(async () => {
    world = await openWorld(installation);
  }, 180_000);
  afterAll(() => world.remove(), 60_000);

  it.each(seedsOf(installation, installations))(
    'loses nothing, doubles nothing, and every client hears his number (seed %i)',
    async (seed) => {
      const bot = world.bot.pid;
      const load = startLoad(world, { dice: createDice(seed), buyers, askers });
      const [inHand] = await Promise.all([killAndRestart(seed), load.ended]);
      await untilQuiet(world);
      const { repeats, ...found } = await audit(world, load.clients);
      note(
        `CMS killed (${installation.name}), seed ${seed}: ${buyers} applications, ${inHand.places.join('; ')}; repeated replies ${repeats.replies}, cards ${repeats.cards} of ${inHand.sends} in hand`,
      );
      expect(found).toEqual(nothingWrong);
      expect(repeats.replies).toBe(0);
      expect(repeats.cards).toBeLessThanOrEqual(inHand.sends);
      expect(() => process.kill(bot, 0)).not.toThrow();
    },
    600_000,
  );
});
