import type { ClaimedDelivery } from '../cms-client/schemas/delivery';
import type { SendOutcome } from './delivery-sender';

/** Which manager chats the bot could not write to last time, and why: health and the admin's banner tell it (C3). */
export type ManagerReach = {
  note(delivery: ClaimedDelivery, outcome: SendOutcome): void;
  /** recipient → reason, of the chats that are in use now. */
  dead(recipients: string[]): Map<string, string>;
};

export function createManagerReach(): ManagerReach {
  const reasons = new Map<string, string>();
  return {
    note({ channel, recipient, payload }, outcome) {
      if (channel !== 'telegram' || !isForManagers(payload)) return;
      if (outcome.status === 'sent') reasons.delete(recipient);
      if (outcome.status === 'failed') reasons.set(recipient, outcome.reason);
    },
    dead: (recipients) => new Map([...reasons].filter(([recipient]) => recipients.includes(recipient))),
  };
}

function isForManagers(payload: unknown): boolean {
  const kind = typeof payload === 'object' && payload !== null && 'kind' in payload ? payload.kind : null;
  return typeof kind === 'string' && kind.startsWith('application.');
}
