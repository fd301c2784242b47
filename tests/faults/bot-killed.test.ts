import { setTimeout as sleep } from 'node:timers/promises';
import { audit, nothingWrong } from '../helpers/faults/audit';
import { createDice, seedsOf } from '../helpers/faults/dice';
import { startLoad } from '../helpers/faults/load';
import { note } from '../helpers/faults/note';
import { botSteps, strikeAt } from '../helpers/faults/strike';
import { untilQuiet } from '../helpers/faults/until-quiet';
import { stopPostgres } from '../helpers/cms';
import { installations, openWorld, type World } from '../helpers/faults/world';

const killsPerSeed = 4;
const buyers = 16;
const askers = 4;
/** Messages of the longest reply of a sale: the noted phone number, and the question whether all is right. */
const longestReply = 2;
let world: World;

afterAll(() => stopPostgres());

/** Kills the bot at the steps of this seed, one after another, and says what was in its hands each time. */
async function killAndRestart(seed: number): Promise<{ places: string[]; replies: number; sends: number }> {
  const [dice, steps] = [createDice(seed + 1_000), botSteps(world.mode)];
  const places: string[] = [];
  let [replies, sends] = [0, 0];
  for (let kill = 0; kill < killsPerSeed; kill += 1) {
    const at = steps[((seed - 1) * killsPerSeed + kill) % steps.length] ?? dice.pick(steps);
    const limitMs = dice.between(2_000, 5_000);
    places.push(await strikeAt(world, { at, count: dice.between(1, 6), limitMs, kill: world.bot.kill }));
    const { busyChats, sendsBegun } = await world.readStore();
    replies += busyChats;
    sends += sendsBegun;
    await sleep(dice.between(0, 500));
    await world.bot.start();
  }
  return { places, replies, sends };
}

describe.each(installations)('kill -9 of the bot under load: $name', (installation) => {
  beforeAll(async () => {
    world = await openWorld(installation);
  }, 180_000);
  afterAll(() => world.remove(), 60_000);

  it.each(seedsOf(installation, installations))(
    'loses nothing and doubles nothing (seed %i)',
    async (seed) => {
      const load = startLoad(world, { dice: createDice(seed), buyers, askers });
      const [inHand] = await Promise.all([killAndRestart(seed), load.ended]);
      await untilQuiet(world);
      const { repeats, ...found } = await audit(world, load.clients);
      note(
        `Bot killed (${installation.name}), seed ${seed}: ${buyers} applications, ${inHand.places.join('; ')}; repeated replies ${repeats.replies} of ${inHand.replies} in hand, cards ${repeats.cards} of ${inHand.sends}`,
      );
      expect(found).toEqual(nothingWrong);
      expect(repeats.replies).toBeLessThanOrEqual(inHand.replies);
      expect(repeats.messages).toBeLessThanOrEqual(longestReply * inHand.replies);
      expect(repeats.cards).toBeLessThanOrEqual(inHand.sends);
    },
    600_000,
  );
});
