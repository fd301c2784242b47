import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@vitrina/config';
import { BackupError } from './backup-error';
import { type BackupManifest, MANIFEST_FILE } from './backup-manifest';
import { backupPlaces, dumpFile, hasData } from './backup-places';
import { copySqlite } from './copy-sqlite';
import { listFiles } from './list-files';
import { dumpPostgres, type ToolEnvironment } from './postgres-tools';

export type CreateBackup = { config: Config; dir: string; now: Date; env: ToolEnvironment };

/**
 * Copies the database, the bot's store, uploads and private files into a folder that is empty or does not exist; the programs may
 * go on running. `.env` is not copied: it holds the secrets. The bot's store comes first: an application that moves to the CMS
 * between the two copies is in both, never in neither. Databases come before files, so that every file a row names is there later.
 */
export async function createBackup({ config, dir, now, env }: CreateBackup): Promise<BackupManifest> {
  if (existsSync(dir) && readdirSync(dir).length > 0) throw new BackupError('BACKUP_EXISTS', { dir });
  const places = backupPlaces(config);
  if (!hasData(places.cms)) throw new BackupError('BACKUP_NOT_FOUND', { dir: config.dataDir });
  // Personal data: nobody else on this machine may read it.
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const bot = await copyBotStore(places.bot, dir, env);
  await copyDatabase(places.cms, join(dir, dumpFile.cms[places.cms.client]), env);
  for (const { name, dir: from } of places.folders) {
    if (existsSync(from)) cpSync(from, join(dir, name), { recursive: true });
  }
  const manifest: BackupManifest = {
    format: 1,
    version: config.version,
    createdAt: now.toISOString(),
    databases: { cms: places.cms.client, bot },
    files: await listFiles(dir),
  };
  writeFileSync(join(dir, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 });
  return manifest;
}

/** `none`: the bot has never run. */
async function copyBotStore(
  bot: Config['botDatabase'] | null,
  dir: string,
  env: ToolEnvironment,
): Promise<BackupManifest['databases']['bot']> {
  if (bot === null) return 'shared';
  if (!hasData(bot)) return 'none';
  await copyDatabase(bot, join(dir, dumpFile.bot[bot.client]), env);
  return bot.client;
}

async function copyDatabase(database: Config['database'], to: string, env: ToolEnvironment): Promise<void> {
  if (database.client === 'sqlite') await copySqlite(database.file, to);
  else await dumpPostgres(database.url, to, env);
}
