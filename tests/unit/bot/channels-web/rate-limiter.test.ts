import { createRateLimiter, limitKey } from '../../../../bot/src/channels/web/rate-limiter';

describe('createRateLimiter', () => {
  it('allows a burst, then says how long to wait', () => {
    const limiter = createRateLimiter({ burst: 2, perSecond: 0.5, now: () => 0 });
    expect([limiter.take('a'), limiter.take('a'), limiter.take('a')]).toEqual([0, 0, 2]);
  });

  it('tells without taking', () => {
    const limiter = createRateLimiter({ burst: 1, perSecond: 1, now: () => 0 });
    expect([limiter.look('a'), limiter.look('a'), limiter.take('a'), limiter.look('a')]).toEqual([0, 0, 0, 1]);
  });

  it('counts each key by itself', () => {
    const limiter = createRateLimiter({ burst: 1, perSecond: 1, now: () => 0 });
    expect([limiter.take('a'), limiter.take('b')]).toEqual([0, 0]);
  });

  it('fills up again with time', () => {
    const clock = { ms: 0 };
    const limiter = createRateLimiter({ burst: 1, perSecond: 1, now: () => clock.ms });
    limiter.take('a');
    clock.ms = 1_000;
    expect(limiter.take('a')).toBe(0);
  });
});

describe('limitKey', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '::ffff:203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
  ])('counts %s as %s', (address, key) => {
    expect(limitKey(address)).toBe(key);
  });
});
