import type { Store } from '../store';
import type { Database } from './sql';

export function createKeptTable(db: Database): Store['kept'] {
  return {
    async read(key) {
      const [row] = await db.rows<{ value: string }>('SELECT value FROM bot.kept WHERE key = $1', [key]);
      return row ? JSON.parse(row.value) : null;
    },
    async write(key, value) {
      await db.run(
        `INSERT INTO bot.kept (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
        [key, JSON.stringify(value)],
      );
    },
    async keepOnly(prefix, keys) {
      await db.run('DELETE FROM bot.kept WHERE starts_with(key, $1) AND NOT (key = ANY($2))', [prefix, keys]);
    },
  };
}
