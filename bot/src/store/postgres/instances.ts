import { advisoryClass } from './migrate';
import type { Database } from './sql';

/**
 * Which processes live. Each holds an advisory lock of its number on its listening connection, which ends with the process;
 * but a living one may also lose the connection and open it anew. So dead is who was missing in looks seconds apart: soon
 * enough, long before a lease ends.
 */
export type Instances = {
  own: number;
  /** Numbers that chats or sends still have. To be taken over with `notLiving`: one may have come back since the look. */
  dead(): Promise<number[]>;
  freeChatsOfTheDead(): Promise<void>;
};

/** A condition on a column `instance`. */
export const notLiving = `instance NOT IN (SELECT objid::bigint::integer FROM pg_locks
  WHERE locktype = 'advisory' AND classid = ${advisoryClass} AND granted
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))`;
const lookEveryMs = 1_000;
/** Opening the connection anew takes a moment, and about a second more after each try that fails. */
const deadAfterMs = 5_000;

export function createInstances(db: Database, { own, now }: { own: number; now: () => number }): Instances {
  /** Missing since. */
  const missing = new Map<number, number>();
  let lookedAt = 0;
  let freedAt = 0;

  const look = async () => {
    lookedAt = now();
    const rows = await db
      .rows<{ instance: number }>(
        `SELECT instance FROM (SELECT instance FROM bot.chat_queue WHERE instance IS NOT NULL
           UNION SELECT instance FROM bot.send) AS used WHERE instance <> $1 AND ${notLiving}`,
        [own],
      )
      .catch((error: unknown) => {
        // The others may be cut off just as this look was: they get their time again.
        missing.clear();
        throw error;
      });
    const found = new Set(rows.map(({ instance }) => instance));
    for (const known of missing.keys()) if (!found.has(known)) missing.delete(known);
    for (const instance of found) if (!missing.has(instance)) missing.set(instance, now());
  };
  const dead = async () => {
    if (now() - lookedAt >= lookEveryMs) await look();
    return [...missing].filter(([, since]) => now() - since >= deadAfterMs).map(([instance]) => instance);
  };
  return {
    own,
    dead,
    async freeChatsOfTheDead() {
      if (now() - freedAt < lookEveryMs) return;
      freedAt = now();
      const gone = await dead();
      if (gone.length === 0) return;
      await db.run(
        `UPDATE bot.chat_queue SET owner = NULL, instance = NULL, fence = NULL, lease_until = NULL WHERE chat IN (
           SELECT chat FROM bot.chat_queue WHERE instance = ANY ($1::integer[]) AND ${notLiving}
           FOR UPDATE SKIP LOCKED)`,
        [gone],
      );
    },
  };
}
