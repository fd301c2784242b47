import { retention } from './retention';

/** Deletes ended rows by the times of `retention`, a batch at a time; returns how many done ones. `remove` tells how many it deleted. */
export async function purgeInbox(
  doneMs: number,
  remove: (rows: { state: string; olderThanMs: number; limit: number }) => Promise<number>,
): Promise<number> {
  const purgeState = async (state: string, olderThanMs: number): Promise<number> => {
    let total = 0;
    let removed: number;
    do {
      removed = await remove({ state, olderThanMs, limit: retention.purgeBatch });
      total += removed;
    } while (removed === retention.purgeBatch);
    return total;
  };
  const done = await purgeState('done', doneMs);
  await purgeState('dropped', Math.min(doneMs, retention.droppedMs));
  await purgeState('dead', Math.max(doneMs, retention.deadMs));
  return done;
}
