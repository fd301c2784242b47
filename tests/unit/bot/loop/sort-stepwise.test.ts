import { sortStepwise } from '../../../../bot/src/loop/sort-stepwise';

function sorted<T>(items: T[], compare: (one: T, other: T) => number): { result: T[]; steps: number } {
  const work = sortStepwise(items, compare);
  for (let steps = 0; ; steps += 1) {
    const step = work.next();
    if (step.done) return { result: step.value, steps };
  }
}

describe('sortStepwise', () => {
  it.each([0, 1, 2, 31, 32, 33, 64, 65, 1_000])(
    'sorts %i items as the language does, equal ones in their order',
    (size) => {
      const items = Array.from({ length: size }, (_, place) => ({ rank: (place * 7_919) % 50, place }));
      const compare = (one: { rank: number }, other: { rank: number }) => one.rank - other.rank;
      expect(sorted(items, compare).result).toEqual(items.toSorted(compare));
    },
  );

  it('can be put down many times on the way', () => {
    const items = Array.from({ length: 10_000 }, (_, place) => (place * 7_919) % 10_007);
    expect(sorted(items, (one, other) => one - other).steps).toBeGreaterThan(1_000);
  });
});
