import { createCircuitBreaker } from '../../../../bot/src/cms-client/circuit-breaker';

function prepare() {
  const clock = { ms: 0 };
  const breaker = createCircuitBreaker({ threshold: 3, pauseMs: 100, maxPauseMs: 400, now: () => clock.ms });
  const fail = (times: number) => Array.from({ length: times }, () => breaker.failed());
  return { clock, breaker, fail };
}

describe('createCircuitBreaker', () => {
  it('lets calls through until the failures in a row reach the threshold', () => {
    const { breaker, fail } = prepare();
    fail(2);
    breaker.succeeded();
    fail(2);
    expect(breaker.isOpen()).toBe(false);
    fail(1);
    expect([breaker.isOpen(), breaker.allows()]).toEqual([true, false]);
  });

  it('lets one probe through after the pause', () => {
    const { clock, breaker, fail } = prepare();
    fail(3);
    clock.ms = 100;
    expect([breaker.allows(), breaker.allows()]).toEqual([true, false]);
  });

  it('doubles the pause with each failed probe up to its limit', () => {
    const { clock, breaker, fail } = prepare();
    fail(7);
    clock.ms = 399;
    expect(breaker.allows()).toBe(false);
    clock.ms = 400;
    expect(breaker.allows()).toBe(true);
  });

  it('closes with the first answer', () => {
    const { breaker, fail } = prepare();
    fail(5);
    breaker.succeeded();
    expect([breaker.isOpen(), breaker.allows()]).toEqual([false, true]);
  });
});
