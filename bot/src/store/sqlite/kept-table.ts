import type Database from 'better-sqlite3';
import type { Store } from '../store';
import type { Write } from './write-queue';

export function createKeptTable(db: Database.Database, write: Write): Store['kept'] {
  const read = db.prepare<[string], { value: string }>('SELECT value FROM kept WHERE key = ?');
  const upsert = db.prepare(
    'INSERT INTO kept (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const keysOf = db.prepare<[string, string], { key: string }>('SELECT key FROM kept WHERE key >= ? AND key < ?');
  const remove = db.prepare<[string]>('DELETE FROM kept WHERE key = ?');
  return {
    async read(key) {
      const row = read.get(key);
      return row ? JSON.parse(row.value) : null;
    },
    write: (key, value) => write(() => void upsert.run(key, JSON.stringify(value)), 'soon'),
    async keepOnly(prefix, keys) {
      const kept = new Set(keys);
      const others = keysOf.all(prefix, `${prefix}\u{10FFFF}`).filter(({ key }) => !kept.has(key));
      if (others.length > 0) await write(() => others.forEach(({ key }) => remove.run(key)), 'soon');
    },
  };
}
