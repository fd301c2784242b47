import type { ChatClaim, InboxRow, Store } from '../../store/store';
import type { IntakeLimits } from './intake-limits';

export type Lane = {
  name: InboxRow['lane'];
  /** Looks for chats with work; cheap when there is none. */
  pump(): void;
  /** Longer leases; a chat that another process took is aborted here. */
  renew(): Promise<void>;
  /** Resolves when no chat of the lane is being played any more. */
  drained(): Promise<void>;
  abort(): void;
  size(): number;
};

export type LaneOptions = {
  name: InboxRow['lane'];
  owner: string;
  inbox: Store['inbox'];
  limits: IntakeLimits;
  work(claim: ChatClaim, signal: AbortSignal): Promise<void>;
  onError(error: unknown): void;
};

/** Keeps up to `parallelChats` chats of one lane at work. */
export function createLane({ name, owner, inbox, limits, work, onError }: LaneOptions): Lane {
  const active = new Map<ChatClaim, { abort: AbortController; ended: Promise<void> }>();
  let state: 'idle' | 'looking' | 'look again' = 'idle';
  let looking: Promise<void> = Promise.resolve();
  let open = true;

  const start = (claim: ChatClaim) => {
    const abort = new AbortController();
    const ended = work(claim, abort.signal).finally(() => {
      active.delete(claim);
      pump();
    });
    active.set(claim, { abort, ended });
  };
  const look = async () => {
    const limit = limits.parallelChats[name] - active.size;
    if (!open || limit <= 0) return;
    const claims = await inbox.claimChats({ owner, lane: name, limit, leaseMs: limits.leaseMs });
    if (open) claims.forEach(start);
    // The stop came while the store was asked: left owned, these chats would wait for the end of a lease.
    else await Promise.all(claims.map((claim) => inbox.releaseChat(claim)));
  };
  const pump = () => {
    if (state !== 'idle') {
      state = 'look again';
      return;
    }
    state = 'looking';
    looking = look()
      .catch(onError)
      .finally(() => {
        const again = state === 'look again';
        state = 'idle';
        if (again) pump();
      });
  };
  return {
    name,
    pump,
    async renew() {
      const claims = [...active.keys()];
      const kept = new Set(await inbox.renewChats(claims, limits.leaseMs));
      for (const claim of claims) if (!kept.has(claim)) active.get(claim)?.abort.abort();
    },
    async drained() {
      open = false;
      await looking;
      await Promise.all([...active.values()].map(({ ended }) => ended));
    },
    abort: () => active.forEach(({ abort }) => abort.abort()),
    size: () => active.size,
  };
}
