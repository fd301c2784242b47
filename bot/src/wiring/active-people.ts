const day = 24 * 3_600_000;
/** More than this many in a day are counted as this many. */
const limit = 100_000;

/** How many people wrote within the last 24 hours (metric), by identity, in memory only. */
export function createActivePeople(now: () => number): { note(identity: string): void; count(): number } {
  const seenAt = new Map<string, number>();
  return {
    note(identity) {
      seenAt.delete(identity);
      seenAt.set(identity, now());
      const oldest = seenAt.keys().next();
      if (seenAt.size > limit && !oldest.done) seenAt.delete(oldest.value);
    },
    count() {
      for (const [identity, at] of seenAt) {
        if (now() - at < day) break;
        seenAt.delete(identity);
      }
      return seenAt.size;
    },
  };
}
