import { advisoryClass } from './migrate';
import type { Database } from './sql';

/**
 * Which processes live. Each holds an advisory lock of its number on its listening connection; the database drops it the
 * moment the process is gone, so its chats and sends are taken over at once instead of after a lease.
 */
export type Instances = {
  own: number;
  freeChatsOfTheDead(): Promise<void>;
};

/** The living, as a subquery. */
export const livingInstances = `SELECT objid::bigint::integer FROM pg_locks
  WHERE locktype = 'advisory' AND classid = ${advisoryClass} AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
const lookEveryMs = 1_000;

export function createInstances(db: Database, { own, now }: { own: number; now: () => number }): Instances {
  let lookedAt = 0;
  return {
    own,
    async freeChatsOfTheDead() {
      if (now() - lookedAt < lookEveryMs) return;
      lookedAt = now();
      await db.run(
        `UPDATE bot.chat_queue SET owner = NULL, instance = NULL, fence = NULL, lease_until = NULL WHERE chat IN (
           SELECT chat FROM bot.chat_queue
           WHERE instance IS NOT NULL AND instance <> $1 AND instance NOT IN (${livingInstances})
           FOR UPDATE SKIP LOCKED)`,
        [own],
      );
    },
  };
}
