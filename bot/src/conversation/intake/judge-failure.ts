import { hasCode } from '../../errors/domain-error';
import type { TakenRow } from '../../store/store';
import type { IntakeLimits } from './intake-limits';

export type FailureVerdict = { dead: true } | { delayMs: number; counted: boolean };

/** What happens to a row whose try failed (DESIGN 3): a channel out of reach is waited for, anything else has five tries. */
export function judgeFailure(
  error: unknown,
  context: { row: TakenRow; now: number; limits: IntakeLimits },
): FailureVerdict {
  const { row, now, limits } = context;
  if (hasCode(error, 'CHANNEL_UNAVAILABLE')) {
    if (now - row.receivedAt > limits.channelOutageMs) return { dead: true };
    const afterMs = Number(error.details.afterMs ?? 0);
    return { delayMs: Math.max(afterMs, limits.retryDelaysMs[0] ?? 0), counted: false };
  }
  const delayMs = limits.retryDelaysMs[row.attempts];
  return delayMs === undefined ? { dead: true } : { delayMs, counted: true };
}
