import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@vitrina/config';

/** Where everything that must be kept stands, and under which name it stands in a backup. */
export type BackupPlaces = {
  cms: Config['database'];
  /** null = the same database as the CMS's. */
  bot: Config['botDatabase'] | null;
  folders: { name: 'uploads' | 'private'; dir: string }[];
};

export const dumpFile = {
  cms: { sqlite: 'cms.db', postgres: 'cms.dump' },
  bot: { sqlite: 'bot.db', postgres: 'bot.dump' },
} as const;

export function backupPlaces(config: Pick<Config, 'database' | 'botDatabase' | 'root' | 'dataDir'>): BackupPlaces {
  const { database, botDatabase } = config;
  const isShared =
    database.client === 'postgres' && botDatabase.client === 'postgres' && database.url === botDatabase.url;
  return {
    cms: database,
    bot: isShared ? null : botDatabase,
    folders: [
      { name: 'uploads', dir: join(config.root, 'public', 'uploads') },
      { name: 'private', dir: join(config.dataDir, 'private') },
    ],
  };
}

/** A SQLite file that a program has made already. */
export function hasData(database: Config['database']): boolean {
  return database.client === 'postgres' || existsSync(database.file);
}
