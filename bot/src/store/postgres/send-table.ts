import type { Store } from '../store';
import { type Instances, notLiving } from './instances';
import type { Database } from './sql';

type Stored = { id: string; token: number; class: string; result: string | null };

export function createSendTable(db: Database, { own, dead }: Instances): Store['sends'] {
  return {
    async started({ id, token, class: kind }) {
      await db.run(
        `INSERT INTO bot.send (id, token, class, instance) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id, token) DO UPDATE SET instance = excluded.instance`,
        [id, token, kind, own],
      );
    },
    async finished(id, token, result) {
      await db.run('UPDATE bot.send SET result = $3 WHERE id = $1 AND token = $2', [id, token, JSON.stringify(result)]);
    },
    async unreported() {
      const rows = await db.rows<Stored>(
        `SELECT id, token, class, result FROM bot.send WHERE (result IS NOT NULL AND instance = $1)
           OR (instance = ANY ($2::integer[]) AND ${notLiving})`,
        [own, await dead()],
      );
      return rows.map((row) => ({ ...row, result: row.result === null ? null : JSON.parse(row.result) }));
    },
    held: () => db.rows<{ id: string; token: number }>('SELECT id, token FROM bot.send', []),
    async forget(settled) {
      await db.run('DELETE FROM bot.send WHERE (id, token) IN (SELECT * FROM unnest($1::text[], $2::int[]))', [
        settled.map(({ id }) => id),
        settled.map(({ token }) => token),
      ]);
    },
  };
}
