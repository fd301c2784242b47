import type { Core } from '@strapi/strapi';
import { SQLITE_PRAGMAS } from '@vitrina/config';

/** What the running SQLite connection really has set (`journal_mode=wal synchronous=2 …`); empty on PostgreSQL. */
export async function readPragmas(strapi: Core.Strapi): Promise<string> {
  if (strapi.db.dialect.client !== 'sqlite') return '';
  const names = SQLITE_PRAGMAS.map((pragma) => pragma.split(' ')[0] ?? '');
  const values: string[] = [];
  for (const name of names) {
    const rows: Record<string, unknown>[] = await strapi.db.connection.raw(`pragma ${name}`);
    values.push(`${name}=${Object.values(rows[0] ?? {})[0]}`);
  }
  return values.join(' ');
}
