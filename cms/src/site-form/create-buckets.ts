type Limit = { burst: number; perSecond: number };
type Bucket = { tokens: number; at: number };

/** Addresses kept at once; the one not heard of for longest is forgotten first. */
const most = 50_000;

/** Token buckets by address, in memory: each address may do `burst` at once and `perSecond` from then on. */
export function createBuckets({ burst, perSecond }: Limit, clock: () => number = () => performance.now()) {
  const buckets = new Map<string, Bucket>();

  function refill(who: string): Bucket {
    const at = clock();
    const known = buckets.get(who);
    const tokens = known ? Math.min(burst, known.tokens + ((at - known.at) / 1000) * perSecond) : burst;
    const bucket = { tokens, at };
    // Deleted first: a Map keeps the place of a key it has, and the oldest stands at the front.
    buckets.delete(who);
    buckets.set(who, bucket);
    const oldest = buckets.size > most ? buckets.keys().next().value : undefined;
    if (oldest !== undefined) buckets.delete(oldest);
    return bucket;
  }

  return {
    /** Takes `cost` if it is there; null = taken, else seconds until it will be. */
    take(who: string, cost = 1): number | null {
      const bucket = refill(who);
      const price = Math.min(cost, burst);
      if (bucket.tokens < price) return Math.ceil((price - bucket.tokens) / perSecond);
      bucket.tokens -= price;
      return null;
    },
    giveBack(who: string, cost = 1): void {
      const bucket = refill(who);
      bucket.tokens = Math.min(burst, bucket.tokens + cost);
    },
    /** Seconds until anything can be taken; null = now. */
    wait(who: string): number | null {
      const { tokens } = refill(who);
      return tokens < 1 ? Math.ceil((1 - tokens) / perSecond) : null;
    },
  };
}
export type Buckets = ReturnType<typeof createBuckets>;
