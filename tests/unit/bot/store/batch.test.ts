import { createBatch } from '../../../../bot/src/store/postgres/batch';

const guilty = new Error('value too long');
const noDatabase = new Error('timeout exceeded when trying to connect');

describe('createBatch', () => {
  const build = (run: (items: string[]) => Promise<string[]>) =>
    createBatch({ atMost: 200, run, isAboutItem: (error) => error === guilty });
  /** The first call is on its way alone; the others wait for it and go together. */
  const callAll = (call: (item: string) => Promise<string>, items: string[]) =>
    Promise.allSettled(['first', ...items].map(call)).then((results) => results.slice(1).map(({ status }) => status));

  it('refuses the guilty item only', async () => {
    const call = build(async (items) => {
      if (items.includes('bad')) throw guilty;
      return items;
    });
    await expect(callAll(call, ['a', 'bad', 'b'])).resolves.toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('refuses all at once when nobody is guilty', async () => {
    const run = jest.fn(async (items: string[]) => {
      if (items.includes('first')) return items;
      throw noDatabase;
    });
    await expect(callAll(build(run), ['a', 'b', 'c'])).resolves.toEqual(['rejected', 'rejected', 'rejected']);
    expect(run).toHaveBeenCalledTimes(2);
  });
});
