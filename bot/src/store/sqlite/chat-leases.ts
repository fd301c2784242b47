import type { ChatClaim } from '../store';

/** Who owns which chat. In memory: one process owns the file (`lock-file`), and a restart frees every chat. */
export type ChatLeases = {
  claim(chat: string, owner: string, leaseMs: number): ChatClaim;
  isFree(chat: string): boolean;
  holds(claim: ChatClaim): boolean;
  renew(claim: ChatClaim, leaseMs: number): boolean;
  release(claim: ChatClaim): void;
  size(): number;
};

export function createChatLeases(now: () => number): ChatLeases {
  const leases = new Map<string, { fence: number; until: number }>();
  let lastFence = 0;

  const holds = (claim: ChatClaim) => leases.get(claim.chat)?.fence === claim.fence;
  return {
    holds,
    claim(chat, owner, leaseMs) {
      lastFence += 1;
      leases.set(chat, { fence: lastFence, until: now() + leaseMs });
      return { chat, owner, fence: lastFence };
    },
    isFree(chat) {
      const lease = leases.get(chat);
      return !lease || lease.until <= now();
    },
    renew(claim, leaseMs) {
      if (!holds(claim)) return false;
      leases.set(claim.chat, { fence: claim.fence, until: now() + leaseMs });
      return true;
    },
    release(claim) {
      if (holds(claim)) leases.delete(claim.chat);
    },
    size: () => leases.size,
  };
}
