import type Database from 'better-sqlite3';

/** Durable when it resolves; `run` does nothing but statements on this database, because it may run twice. */
export type Write = <T>(run: () => T) => Promise<T>;

type Job = { run(): unknown; resolve(value: unknown): void; reject(reason: unknown): void };

/**
 * Group commit: everything asked for before the loop comes round is written in one transaction, so one flush to disk serves
 * many updates. When one of them fails, all are repeated one by one and only the guilty one is refused.
 */
export function createWriteQueue(db: Database.Database): { write: Write; drain(): void } {
  let jobs: Job[] = [];
  const runAll = db.transaction((batch: Job[]) => batch.map((job) => job.run()));
  const runOne = db.transaction((job: Job) => job.run());

  const drain = () => {
    const batch = jobs;
    jobs = [];
    if (batch.length > 0) commit(batch);
  };
  const commit = (batch: Job[]) => {
    let results: unknown[];
    try {
      results = runAll.immediate(batch);
    } catch {
      for (const job of batch) commitAlone(job);
      return;
    }
    batch.forEach((job, index) => job.resolve(results[index]));
  };
  const commitAlone = (job: Job) => {
    try {
      job.resolve(runOne.immediate(job));
    } catch (error) {
      job.reject(error);
    }
  };

  const write: Write = (run) =>
    new Promise((resolve, reject) => {
      if (jobs.length === 0) setImmediate(drain);
      // The queue forgets the type of each result and gives it back to the caller that knows it.
      jobs.push({ run, resolve: resolve as (value: unknown) => void, reject });
    });
  return { write, drain };
}
