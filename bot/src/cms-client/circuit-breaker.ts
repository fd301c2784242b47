/**
 * Keeps a dead or slow CMS from costing every person a timeout: after `threshold` failures in a row calls fail at once,
 * and one probe is let through after a pause that doubles from `pauseMs` to `maxPauseMs`.
 */
export type CircuitBreaker = {
  /** May a call be made now? Taking the single probe of an open circuit counts as asking. */
  allows(): boolean;
  succeeded(): void;
  failed(): void;
  isOpen(): boolean;
};

export type CircuitBreakerOptions = { threshold: number; pauseMs: number; maxPauseMs: number; now: () => number };

export function createCircuitBreaker(options: CircuitBreakerOptions): CircuitBreaker {
  let failures = 0;
  let pauseMs = options.pauseMs;
  let probeAt = 0;

  const isOpen = () => failures >= options.threshold;

  return {
    isOpen,
    allows() {
      if (!isOpen()) return true;
      if (options.now() < probeAt) return false;
      // The next probe only after another pause, whatever becomes of this one (it may hang).
      probeAt = options.now() + pauseMs;
      return true;
    },
    succeeded() {
      failures = 0;
      pauseMs = options.pauseMs;
    },
    failed() {
      if (isOpen()) pauseMs = Math.min(pauseMs * 2, options.maxPauseMs);
      failures += 1;
      if (isOpen()) probeAt = options.now() + pauseMs;
    },
  };
}
