import type { DeliveryResult } from './delivery-input';
import { maxAttempts } from './delivery-rules';

/** A report counts while the row was not handed out again: its token is the newest, and it has not ended. */
export function isAcceptable(row: { state: string; token: number }, result: DeliveryResult): boolean {
  if (row.token !== result.token) return false;
  // A row given back after its lease may still turn out to have been sent: knowing that saves a repeat.
  return row.state === 'leased' || (result.result === 'sent' && (row.state === 'planned' || row.state === 'uncertain'));
}

type RowFacts = { class: string; repeat: boolean; attempts: number; dueAt: Date | null };
export type SettledColumns = {
  state: string;
  due_at: Date | null;
  repeat: boolean;
  reason: string | null;
  sent_at: Date | null;
};

/**
 * What a result makes of its row. An uncertain send is never repeated blindly: marketing stays uncertain, a
 * transactional message is sent once more, marked as a repeat (DESIGN 5).
 */
export function settled(
  row: RowFacts,
  { result, now }: { result: DeliveryResult; now: Date },
): SettledColumns & { messageRef: string | null } {
  const same = {
    due_at: row.dueAt,
    repeat: row.repeat,
    reason: result.reason ?? null,
    sent_at: null,
    messageRef: null,
  };
  switch (result.result) {
    case 'sent':
      return { ...same, state: 'sent', sent_at: now, messageRef: result.messageRef ?? null };
    case 'failed':
      return { ...same, state: 'failed' };
    case 'returned':
      return { ...same, state: 'planned' };
    case 'retry':
      return row.attempts >= maxAttempts
        ? { ...same, state: 'failed', reason: 'too-many-attempts' }
        : { ...same, state: 'planned', due_at: result.retryAt ? new Date(result.retryAt) : now };
    case 'uncertain':
      return row.class === 'transactional' && !row.repeat
        ? { ...same, state: 'planned', repeat: true, due_at: now }
        : { ...same, state: 'uncertain' };
  }
}
