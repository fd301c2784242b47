import type { Store } from '../store';
import type { Listener } from './listener';

/**
 * Locks by name on the listening connection. A connection may take its own advisory lock twice, so names held here are
 * remembered. When it breaks they are all lost, and their holders told: another process may take them at once. Throws when it
 * cannot be asked for.
 */
export function createLocks(listener: Pick<Listener, 'tryLock' | 'unlock' | 'onCut'>): Store['lock'] {
  const held = new Map<string, AbortController>();
  listener.onCut(() => {
    const lost = [...held.values()];
    held.clear();
    for (const controller of lost) controller.abort();
  });

  return async (name) => {
    if (held.has(name)) return null;
    const controller = new AbortController();
    held.set(name, controller);
    const isOurs = () => held.get(name) === controller;
    const giveUp = () => {
      if (isOurs()) held.delete(name);
    };
    const isTaken = await listener.tryLock(name).catch((error: unknown) => {
      giveUp();
      throw error;
    });
    // Cut while it was asked for: whatever the answer was, nothing is held any more.
    if (!isOurs()) return null;
    if (!isTaken) {
      giveUp();
      return null;
    }
    return {
      lost: controller.signal,
      async release() {
        if (!isOurs()) return;
        held.delete(name);
        await listener.unlock(name).catch(() => undefined);
      },
    };
  };
}
