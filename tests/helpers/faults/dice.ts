export type Dice = {
  /** 0 ≤ x < 1. */
  roll(): number;
  between(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(choices: readonly T[]): T;
};

/** How many kill runs, at least one of each installation: `npm run test:faults` sets 100, `npm test` a few. */
const seedCount = Math.max(2, Number(process.env.TEST_SEEDS) || 3);
const seeds = Array.from({ length: seedCount }, (_, index) => index + 1);

/** The seeds one of several installations plays: they are dealt out in turn. */
export function seedsOf(installation: object, installations: readonly object[]): number[] {
  const place = installations.indexOf(installation);
  return seeds.filter((seed) => (seed - 1) % installations.length === place);
}

/** Random numbers that are the same for the same seed (mulberry32), so that a failed run can be played again. */
export function createDice(seed: number): Dice {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    roll,
    between: (low, high) => low + Math.floor(roll() * (high - low + 1)),
    chance: (share) => roll() < share,
    pick(choices) {
      const chosen = choices[Math.floor(roll() * choices.length)];
      if (chosen === undefined) throw new Error('Nothing to pick from');
      return chosen;
    },
  };
}
