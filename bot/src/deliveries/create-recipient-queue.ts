export type RecipientQueue = {
  /** Runs the work after everything given for this address before; different addresses run side by side. */
  add(address: string, work: () => Promise<void>): void;
  /** Works given and not ended. */
  size(): number;
  /** Resolves when nothing runs. */
  idle(): Promise<void>;
};

/** Order inside one chat, a bounded number of chats at once: a chat that hangs never holds up the others. */
export function createRecipientQueue(options: { parallel: number; onError(error: unknown): void }): RecipientQueue {
  const queues = new Map<string, (() => Promise<void>)[]>();
  const ready: string[] = [];
  const running = new Set<Promise<void>>();
  let size = 0;

  const serve = async (address: string) => {
    const work = queues.get(address)?.shift();
    if (work) {
      await work().catch(options.onError);
      size -= 1;
    }
    if (queues.get(address)?.length) ready.push(address);
    else queues.delete(address);
  };
  const fill = () => {
    while (running.size < options.parallel) {
      const address = ready.shift();
      if (address === undefined) return;
      const served = serve(address).finally(() => {
        running.delete(served);
        fill();
      });
      running.add(served);
    }
  };

  return {
    add(address, work) {
      size += 1;
      const queue = queues.get(address);
      if (queue) queue.push(work);
      else {
        queues.set(address, [work]);
        ready.push(address);
      }
      fill();
    },
    size: () => size,
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
