import { ApiError } from './api-error';

export type RateLimits = { perSecond: number; perChatPerSecond: number; burst: number; perGroupPerMinute: number };
export const telegramRates: RateLimits = { perSecond: 30, perChatPerSecond: 1, burst: 3, perGroupPerMinute: 20 };

/** Refuses what is faster than Telegram publishes, and counts it: a program that obeys causes none. */
export function createRates(limits: Partial<RateLimits> | null) {
  const sends = new Map<string, number[]>();
  let refused = 0;

  const count = (key: string, windowMs: number) => {
    const recent = (sends.get(key) ?? []).filter((at) => at > Date.now() - windowMs);
    sends.set(key, recent);
    return recent;
  };
  const exceeds = (key: string, windowMs: number, allowed: number) => count(key, windowMs).length >= allowed;
  return {
    refused: () => refused,
    check(chat: number): void {
      if (!limits) return;
      const { perSecond, perChatPerSecond, burst = 1, perGroupPerMinute } = limits;
      const tooFast =
        (perSecond !== undefined && exceeds('all', 1_000, perSecond)) ||
        // The burst and one more a second, over a window as long as the burst.
        (chat > 0 &&
          perChatPerSecond !== undefined &&
          exceeds(`${chat}`, burst * 1_000, burst + burst * perChatPerSecond)) ||
        (chat < 0 && perGroupPerMinute !== undefined && exceeds(`${chat}`, 60_000, perGroupPerMinute));
      if (tooFast) {
        refused += 1;
        throw new ApiError(429, 'Too Many Requests: retry after 1', { retry_after: 1 });
      }
      for (const key of ['all', `${chat}`]) sends.set(key, [...(sends.get(key) ?? []), Date.now()]);
    },
  };
}
export type Rates = ReturnType<typeof createRates>;
