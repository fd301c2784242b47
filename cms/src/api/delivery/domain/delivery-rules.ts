/** Figures of the outbox (DESIGN 5). */
export const leaseMs = 30_000;
/** Rows one claim may hand out: at most two seconds of sending. */
export const claimLimit = 60;
/** A store not heard of for so long is given up. */
export const storeSilenceMs = 10 * 60_000;
/** Time after its lease in which a running bot settles what it began, when it does not say what that is. */
export const settleMs = 60_000;
/** What is sent in bulk: Telegram's limit for the whole bot. Transactional messages are not held to it. */
export const bulkPerSecond = 30;
/** A transactional message that failed so often is given up. */
export const maxAttempts = 40;
/** A message for managers is never given up by count: it waits so long for its chat (C3: no application is lost there). */
export const managerPatienceMs = 72 * 3_600_000;
/** A managers' chat out of reach is tried again so seldom; one message that gets through brings the others at once. */
export const managerRetryMs = 10 * 60_000;
/** A managers' message that failed `maxAttempts` times is tried no faster than this. */
export const weariedRetryMs = 60_000;

/** Whole messages the bucket of a channel allows now, and how full it stays. */
export function refill({ tokens, filledAt, now }: { tokens: number; filledAt: Date; now: Date }): number {
  const seconds = Math.max(0, (now.getTime() - filledAt.getTime()) / 1000);
  return Math.min(bulkPerSecond * 2, tokens + seconds * bulkPerSecond);
}
