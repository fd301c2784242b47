import type { Store } from '../store/store';
import type { Tick } from './tick';

export type PurgeOptions = {
  store: Pick<Store, 'inbox' | 'web'>;
  /** Deletes a browser's uploads: those that were fetched, and those nobody came for. */
  purgeUploads(olderThanMs: number): Promise<void>;
};

const hour = 3_600_000;
/** DESIGN 3: done rows keep only ids, for 48 h; test conversations are gone after 7 days, live ones after 12 months of silence. */
const doneMs = 48 * hour;
const testSessionMs = 7 * 24 * hour;
const liveSessionMs = 365 * 24 * hour;
const uploadMs = 24 * hour;

/** Sweeps what the bot no longer needs. */
export function createPurgeTick({ store, purgeUploads }: PurgeOptions): Tick {
  return {
    name: 'purge',
    expression: '0 */10 * * * *',
    async run() {
      await store.inbox.purge(doneMs);
      await store.web.purge(testSessionMs, ['simulator', 'preview']);
      await store.web.purge(liveSessionMs, ['live']);
      await purgeUploads(uploadMs);
    },
  };
}
