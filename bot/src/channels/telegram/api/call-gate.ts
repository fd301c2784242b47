export type Priority = 'reply' | 'bulk';

/**
 * At most `capacity` calls in flight; a place that becomes free goes to a reply before a broadcast. A part of the places is
 * never given to broadcasts, so that a reply does not wait for one to end.
 */
export function createCallGate({ capacity, bulkCapacity }: { capacity: number; bulkCapacity: number }) {
  const waiting: Record<Priority, (() => void)[]> = { reply: [], bulk: [] };
  const inFlight: Record<Priority, number> = { reply: 0, bulk: 0 };

  const hasPlace = (priority: Priority) =>
    inFlight.reply + inFlight.bulk < capacity &&
    (priority === 'reply' || (inFlight.bulk < bulkCapacity && waiting.reply.length === 0));
  const admit = (priority: Priority) => {
    const next = hasPlace(priority) ? waiting[priority].shift() : undefined;
    if (!next) return false;
    inFlight[priority] += 1;
    next();
    return true;
  };
  const admitAll = () => {
    while (admit('reply'));
    while (admit('bulk'));
  };
  return async function pass<T>(priority: Priority, work: () => Promise<T>): Promise<T> {
    await new Promise<void>((enter) => {
      waiting[priority].push(enter);
      admitAll();
    });
    try {
      return await work();
    } finally {
      inFlight[priority] -= 1;
      admitAll();
    }
  };
}
