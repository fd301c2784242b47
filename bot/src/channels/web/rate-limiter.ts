export type RateLimiter = {
  /** Takes one, or what it costs (at most the burst); 0 = allowed, else seconds until it would be. */
  take(key: string, cost?: number): number;
  /** What `take` would answer; takes nothing. */
  look(key: string): number;
};

export type RateLimiterOptions = { burst: number; perSecond: number; now?: () => number; keys?: number };

/** Token bucket per key; at most `keys` of them are remembered, the longest unused goes first. */
export function createRateLimiter({
  burst,
  perSecond,
  now = Date.now,
  keys = 20_000,
}: RateLimiterOptions): RateLimiter {
  const buckets = new Map<string, { tokens: number; at: number }>();

  const tokensOf = (key: string, at: number) => {
    const bucket = buckets.get(key) ?? { tokens: burst, at };
    return Math.min(burst, bucket.tokens + ((at - bucket.at) / 1000) * perSecond);
  };
  const waitFor = (tokens: number, cost = 1) => (tokens >= cost ? 0 : Math.ceil((cost - tokens) / perSecond));

  return {
    look: (key) => waitFor(tokensOf(key, now())),
    take(key, cost = 1) {
      const at = now();
      const tokens = tokensOf(key, at);
      buckets.delete(key);
      buckets.set(key, { tokens: tokens >= cost ? tokens - cost : tokens, at });
      const oldest = buckets.keys().next();
      if (buckets.size > keys && !oldest.done) buckets.delete(oldest.value);
      return waitFor(tokens, cost);
    },
  };
}

/** One person with IPv6 has a whole /64: that is what is counted. */
export function limitKey(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = '', tail = ''] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const gap = address.includes('::') ? Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0') : [];
  return [...left, ...gap, ...right].slice(0, 4).join(':');
}
