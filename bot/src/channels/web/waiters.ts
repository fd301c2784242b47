export type Waiters = {
  /** Resolves when something was said in the session, after `ms`, or when too many wait for the same session. */
  wait(session: string, ms: number, signal: AbortSignal): Promise<void>;
  notify(session: string): void;
  /** Lets everybody go: the process stops. */
  releaseAll(): void;
};

/** Two tabs and a reload in between; a fifth reader pushes out the oldest. */
const readersPerSession = 4;

/** Long polls asleep until their session has news. */
export function createWaiters(): Waiters {
  const sleeping = new Map<string, Set<() => void>>();

  return {
    wait(session, ms, signal) {
      return new Promise((resolve) => {
        const readers = sleeping.get(session) ?? new Set();
        sleeping.set(session, readers);
        const timer = setTimeout(() => leave(), ms);
        const leave = () => {
          clearTimeout(timer);
          signal.removeEventListener('abort', leave);
          readers.delete(leave);
          if (readers.size === 0 && sleeping.get(session) === readers) sleeping.delete(session);
          resolve();
        };
        if (readers.size >= readersPerSession) readers.values().next().value?.();
        readers.add(leave);
        signal.addEventListener('abort', leave);
        if (signal.aborted) leave();
      });
    },
    notify(session) {
      for (const leave of [...(sleeping.get(session) ?? [])]) leave();
    },
    releaseAll() {
      for (const readers of [...sleeping.values()]) for (const leave of [...readers]) leave();
    },
  };
}
