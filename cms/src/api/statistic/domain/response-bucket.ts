/** Widths of the buckets a waiting time falls into: fine where it matters, coarse where nobody counts minutes any more. */
const steps = [
  { below: 3600, width: 60 },
  { below: 6 * 3600, width: 300 },
  { below: 48 * 3600, width: 1800 },
] as const;
const day = 86_400;

/** Seconds between submitted and taken → the bucket's middle, in seconds: the median is told to half a bucket. */
export function responseBucket(seconds: number): number {
  const waited = Math.max(0, Math.floor(seconds));
  const width = steps.find(({ below }) => waited < below)?.width ?? day;
  return Math.floor(waited / width) * width + width / 2;
}

/** Median of buckets with their counts; null = nothing was counted. */
export function medianOf(buckets: { seconds: number; count: number }[]): number | null {
  const sorted = buckets.filter(({ count }) => count > 0).sort((a, b) => a.seconds - b.seconds);
  const total = sorted.reduce((sum, { count }) => sum + count, 0);
  let seen = 0;
  for (const { seconds, count } of sorted) {
    seen += count;
    if (seen * 2 >= total) return seconds;
  }
  return null;
}
