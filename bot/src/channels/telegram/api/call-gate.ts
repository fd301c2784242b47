/** A reply to a person who waits, a message somebody must get soon (a managers' card), a broadcast. */
export type Priority = 'reply' | 'transactional' | 'bulk';

/** In the order in which they get a free place. */
const order: Priority[] = ['reply', 'transactional', 'bulk'];

/**
 * A bounded number of calls in flight; a place that becomes free goes to the highest priority that waits. `limits` = how many
 * places each priority may hold (a reply: all of them), so that none waits for a lower one to end.
 */
export function createCallGate(limits: Record<Priority, number>) {
  const waiting: Record<Priority, (() => void)[]> = { reply: [], transactional: [], bulk: [] };
  const inFlight: Record<Priority, number> = { reply: 0, transactional: 0, bulk: 0 };

  const hasPlace = (priority: Priority) =>
    inFlight.reply + inFlight.transactional + inFlight.bulk < limits.reply && inFlight[priority] < limits[priority];
  const admitAll = (priority: Priority) => {
    while (hasPlace(priority)) {
      const next = waiting[priority].shift();
      if (!next) return;
      inFlight[priority] += 1;
      next();
    }
  };
  return async function pass<T>(priority: Priority, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((enter) => {
      waiting[priority].push(enter);
      order.forEach(admitAll);
    });
    try {
      return await work();
    } finally {
      inFlight[priority] -= 1;
      order.forEach(admitAll);
    }
  };
}
