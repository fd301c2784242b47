import type Database from 'better-sqlite3';

/**
 * Durable when it resolves; `run` does nothing but statements on this database, because it may run twice.
 * `soon` = nobody waits for an answer: it joins the next urgent write, or goes by itself a moment later.
 */
export type Write = <T>(run: () => T, when?: 'now' | 'soon') => Promise<T>;

/** A flush to disk stops the whole process, so what can wait a moment shares one. */
const soonMs = 15;

type Job = { run(): unknown; resolve(value: unknown): void; reject(reason: unknown): void };

/**
 * Group commit: everything asked for before the loop comes round is written in one transaction, so one flush to disk serves
 * many updates. When one of them fails, all are repeated one by one and only the guilty one is refused.
 */
export function createWriteQueue(db: Database.Database): { write: Write; drain(): void } {
  let jobs: Job[] = [];
  let timer: NodeJS.Timeout | undefined;
  let isDue = false;
  const runAll = db.transaction((batch: Job[]) => batch.map((job) => job.run()));
  const runOne = db.transaction((job: Job) => job.run());

  const drain = () => {
    const batch = jobs;
    jobs = [];
    isDue = false;
    clearTimeout(timer);
    timer = undefined;
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

  const schedule = (when: 'now' | 'soon') => {
    if (isDue) return;
    if (when === 'soon') {
      timer ??= setTimeout(drain, soonMs);
      return;
    }
    isDue = true;
    setImmediate(drain);
  };
  const write: Write = (run, when = 'now') =>
    new Promise((resolve, reject) => {
      schedule(when);
      // The queue forgets the type of each result and gives it back to the caller that knows it.
      jobs.push({ run, resolve: resolve as (value: unknown) => void, reject });
    });
  return { write, drain };
}
