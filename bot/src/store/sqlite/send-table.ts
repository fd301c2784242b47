import type Database from 'better-sqlite3';
import type { Store } from '../store';
import type { Write } from './write-queue';

type Stored = { id: string; token: number; class: string; result: string | null };

/** `instance` tells the sends of this process from those of one that is gone. */
export function createSendTable(
  db: Database.Database,
  { write, instance }: { write: Write; instance: string },
): Store['sends'] {
  const start = db.prepare(
    `INSERT INTO send (id, token, class, instance) VALUES (@id, @token, @class, @instance)
     ON CONFLICT (id, token) DO UPDATE SET instance = excluded.instance`,
  );
  const finish = db.prepare('UPDATE send SET result = ? WHERE id = ? AND token = ?');
  const unreported = db.prepare<[string], Stored>(
    'SELECT id, token, class, result FROM send WHERE result IS NOT NULL OR instance <> ?',
  );
  const held = db.prepare<[], { id: string; token: number }>('SELECT id, token FROM send');
  const remove = db.prepare('DELETE FROM send WHERE id = ? AND token = ?');
  return {
    started: (delivery) => write(() => void start.run({ ...delivery, instance })),
    finished: (id, token, result) => write(() => void finish.run(JSON.stringify(result), id, token)),
    async unreported() {
      return unreported
        .all(instance)
        .map((row) => ({ ...row, result: row.result === null ? null : JSON.parse(row.result) }));
    },
    held: async () => held.all(),
    forget: (settled) => write(() => settled.forEach(({ id, token }) => remove.run(id, token))),
  };
}
