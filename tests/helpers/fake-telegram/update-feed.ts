import { ApiError } from './api-error';

export type FakeUpdate = { update_id: number } & Record<string, unknown>;
type Waiter = { answer(updates: FakeUpdate[]): void; refuse(error: ApiError): void; timer: NodeJS.Timeout };

/** Updates until they are acknowledged, as Telegram keeps them. */
export type UpdateFeed = {
  push(update: Omit<FakeUpdate, 'update_id'>): FakeUpdate;
  /** The same update once more, as after a lost answer. */
  repeat(update: FakeUpdate): void;
  poll(request: {
    offset?: number;
    limit?: number;
    timeout?: number;
    allowed_updates?: string[];
  }): Promise<FakeUpdate[]>;
  acknowledge(updateId: number): void;
  pending(): FakeUpdate[];
  onPush(listener: (update: FakeUpdate) => void): void;
  setAllowed(kinds: string[] | undefined): void;
  close(): void;
};

/** By default Telegram leaves these out. */
const defaultOff = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

export function createUpdateFeed(): UpdateFeed {
  let lastId = 100_000 + Math.floor(Math.random() * 1_000);
  let pending: FakeUpdate[] = [];
  let waiter: Waiter | null = null;
  let allowed: string[] | undefined;
  let listener: (update: FakeUpdate) => void = () => undefined;

  const isAllowed = (update: object) => {
    const kind = Object.keys(update).find((key) => key !== 'update_id') ?? '';
    return allowed && allowed.length > 0 ? allowed.includes(kind) : !defaultOff.has(kind);
  };
  const endWaiting = (end: (held: Waiter) => void) => {
    if (!waiter) return;
    clearTimeout(waiter.timer);
    const held = waiter;
    waiter = null;
    end(held);
  };
  return {
    push(body) {
      lastId += 1;
      const update: FakeUpdate = { update_id: lastId, ...body };
      if (!isAllowed(update)) return update;
      pending.push(update);
      listener(update);
      endWaiting((held) => held.answer(pending.slice(0, 100)));
      return update;
    },
    repeat(update) {
      pending.unshift(update);
      listener(update);
      endWaiting((held) => held.answer(pending.slice(0, 100)));
    },
    async poll({ offset, limit = 100, timeout = 0, allowed_updates: kinds }) {
      if (kinds) allowed = kinds;
      endWaiting((held) =>
        held.refuse(
          new ApiError(
            409,
            'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
          ),
        ),
      );
      if (offset !== undefined && offset > 0) pending = pending.filter(({ update_id }) => update_id >= offset);
      if (pending.length > 0 || timeout === 0) return pending.slice(0, limit);
      return new Promise((answer, refuse) => {
        const timer = setTimeout(() => endWaiting((held) => held.answer([])), timeout * 1_000);
        waiter = { answer, refuse, timer };
      });
    },
    acknowledge(updateId) {
      pending = pending.filter(({ update_id }) => update_id !== updateId);
    },
    pending: () => [...pending],
    onPush: (next) => {
      listener = next;
    },
    setAllowed: (kinds) => {
      if (kinds) allowed = kinds;
    },
    close: () => endWaiting((held) => held.answer([])),
  };
}
