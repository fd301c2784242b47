import type { CmsClient } from '../cms-client/cms-client';
import type { DeliveryResult } from '../cms-client/schemas/delivery';
import { createLoop } from '../loop/loop';
import type { Store } from '../store/store';

export type Reporter = {
  add(result: DeliveryResult): void;
  /** Results the CMS has not taken yet. */
  waiting(): number;
  /** Waits a result of this try to be told? */
  has(tried: { id: string; token: number }): boolean;
  start(): void;
  /** One last report, then silence; what it could not tell is in the store. */
  stop(): Promise<void>;
};

export type ReporterOptions = {
  store: Pick<Store, 'id' | 'sends'>;
  cms: Pick<CmsClient, 'reportDeliveries'>;
  onError(error: unknown): void;
};

/** Rows in one report. */
const batchLimit = 200;

/** Tells the CMS what became of the rows it leased, in batches, until each is settled. */
export function createReporter({ store, cms, onError }: ReporterOptions): Reporter {
  let waiting: DeliveryResult[] = [];

  const report = async () => {
    const batch = waiting.slice(0, batchLimit);
    if (batch.length === 0) return 'rest';
    // Taken or refused as stale: either way the CMS has nothing more to ask about these tries.
    await cms.reportDeliveries(store.id, batch);
    await store.sends.forget(batch.map(({ id, token }) => ({ id, token })));
    waiting = waiting.filter((result) => !batch.includes(result));
    return waiting.length > 0 ? 'again' : 'rest';
  };
  const loop = createLoop({ round: report, intervalMs: 1_000, onError });

  const has: Reporter['has'] = ({ id, token }) => waiting.some((one) => one.id === id && one.token === token);

  return {
    add(result) {
      // The round that looks for what was left untold may meet a result that is just being told.
      if (!has(result)) waiting.push(result);
      loop.wake();
    },
    waiting: () => waiting.length,
    has,
    start: loop.start,
    async stop() {
      await loop.stop();
      await report().catch(onError);
    },
  };
}
