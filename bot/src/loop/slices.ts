import { setImmediate as nextLoop } from 'node:timers/promises';

/** Longest time work that nobody waits for holds the process at a stretch, milliseconds. */
const sliceMs = 5;

/** Divides long work among the events of a busy process: between two pieces ask whether to let others go first. */
export type Slices = {
  /** Was the process held long enough? */
  areOver(): boolean;
  /** Everything else that is due goes first; then a new slice begins. */
  rest(): Promise<void>;
};

export function createSlices(): Slices {
  let began = performance.now();
  return {
    areOver: () => performance.now() - began >= sliceMs,
    async rest() {
      await nextLoop();
      began = performance.now();
    },
  };
}

/** Runs work that yields after every little piece of it. */
export async function runInSlices<Result>(work: Generator<void, Result>): Promise<Result> {
  const slices = createSlices();
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (slices.areOver()) await slices.rest();
  }
}
