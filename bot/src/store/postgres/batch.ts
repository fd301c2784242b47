type Job<Item, Result> = { item: Item; resolve(result: Result): void; reject(reason: unknown): void };

/**
 * Joins calls that come while the former batch is on its way into the next one: one commit serves many. When a batch fails
 * because of an item, its items are repeated one by one, so only the guilty one is refused. Any other failure (no database) is
 * everybody's: repeating would only let them wait one after another.
 */
export function createBatch<Item, Result>(options: {
  atMost: number;
  run(items: Item[]): Promise<Result[]>;
  isAboutItem(error: unknown): boolean;
}): (item: Item) => Promise<Result> {
  let waiting: Job<Item, Result>[] = [];
  let busy = false;

  const settle = async (jobs: Job<Item, Result>[]) => {
    try {
      const results = await options.run(jobs.map(({ item }) => item));
      // One result per item, in their order: the contract of `run`.
      jobs.forEach((job, place) => job.resolve(results[place] as Result));
    } catch (error) {
      if (jobs.length === 1 || !options.isAboutItem(error)) return jobs.forEach((job) => job.reject(error));
      for (const job of jobs) await settle([job]);
    }
  };
  const drain = async () => {
    busy = true;
    while (waiting.length > 0) {
      const jobs = waiting.slice(0, options.atMost);
      waiting = waiting.slice(options.atMost);
      await settle(jobs);
    }
    busy = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!busy) void drain();
    });
}
