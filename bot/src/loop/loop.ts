export type Loop = {
  start(): void;
  /** The next round begins now (or right after the one that runs). */
  wake(): void;
  /** Resolves when no round runs any more. */
  stop(): Promise<void>;
};

export type LoopOptions = {
  /** One round; 'again' = there is more to do at once. */
  round(): Promise<'again' | 'rest'>;
  intervalMs: number;
  /** A failed round is told here and repeated after the interval: a loop never ends by an error. */
  onError(error: unknown): void;
};

/** Repeats a round without ever overlapping itself: the single flight behind refresh, deliveries and unsent writes. */
export function createLoop({ round, intervalMs, onError }: LoopOptions): Loop {
  let running: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let woken = false;
  let stopped = true;

  const turn = async () => {
    woken = false;
    let next: 'again' | 'rest' = 'rest';
    try {
      next = await round();
    } catch (error) {
      onError(error);
    }
    running = null;
    if (!stopped) timer = setTimeout(begin, woken || next === 'again' ? 0 : intervalMs);
  };
  const begin = () => {
    timer = null;
    running = turn();
  };

  return {
    start() {
      if (!stopped) return;
      stopped = false;
      begin();
    },
    wake() {
      woken = true;
      if (stopped || !timer) return;
      clearTimeout(timer);
      begin();
    },
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      timer = null;
      await running;
    },
  };
}
