import type { DeliveryResult } from './delivery-input';
import { managerRetryMs, maxAttempts, weariedRetryMs } from './delivery-rules';
import { isChatAway, isWorthWaiting, storyOf, waitingStory, type ManagerFacts } from './manager-message';

/** A report counts while the row was not handed out again: its token is the newest, and it has not ended. */
export function isAcceptable(row: { state: string; token: number }, result: DeliveryResult): boolean {
  if (row.token !== result.token) return false;
  // A row given back after its lease may still turn out to have been sent: knowing that saves a repeat.
  return row.state === 'leased' || (result.result === 'sent' && (row.state === 'planned' || row.state === 'uncertain'));
}

type RowFacts = ManagerFacts & { repeat: boolean; attempts: number; dueAt: Date | null; reason: string | null };
export type SettledColumns = {
  state: string;
  due_at: Date | null;
  repeat: boolean;
  reason: string | null;
  sent_at: Date | null;
};

type Settling = { result: DeliveryResult; now: Date };

/**
 * What a result makes of its row. An uncertain send is never repeated blindly: marketing stays uncertain, a
 * transactional message is sent once more, marked as a repeat (DESIGN 5). A managers' message whose chat is away waits.
 */
export function settled(row: RowFacts, { result, now }: Settling): SettledColumns & { messageRef: string | null } {
  const same = {
    due_at: row.dueAt,
    repeat: row.repeat,
    reason: result.reason ?? storyOf(row.reason),
    sent_at: null,
    messageRef: null,
  };
  switch (result.result) {
    case 'sent':
      return { ...same, state: 'sent', sent_at: now, messageRef: result.messageRef ?? null };
    case 'failed':
      return { ...same, ...refused(row, { result, now }) };
    case 'returned':
      return { ...same, state: 'planned' };
    case 'retry':
      return { ...same, ...postponed(row, { result, now }) };
    case 'uncertain':
      return row.class === 'transactional' && !row.repeat
        ? { ...same, state: 'planned', repeat: true, due_at: now }
        : { ...same, state: 'uncertain' };
  }
}

function refused(row: RowFacts, { result, now }: Settling): Partial<SettledColumns> & { state: string } {
  if (!result.reason || !isChatAway(result.reason) || !isWorthWaiting(row, now)) return { state: 'failed' };
  const reason = waitingStory(row, { why: result.reason, now });
  return { state: 'planned', due_at: new Date(now.getTime() + managerRetryMs), reason };
}

function postponed(row: RowFacts, { result, now }: Settling): Partial<SettledColumns> & { state: string } {
  const isWearied = row.attempts >= maxAttempts;
  if (isWearied && !isWorthWaiting(row, now)) return { state: 'failed', reason: 'too-many-attempts' };
  const asked = result.retryAt ? new Date(result.retryAt) : now;
  const soonest = isWearied ? new Date(now.getTime() + weariedRetryMs) : asked;
  return { state: 'planned', due_at: soonest > asked ? soonest : asked };
}
