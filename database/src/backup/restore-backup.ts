import { copyFileSync, cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '@vitrina/config';
import { BackupError } from './backup-error';
import { type BackupManifest, backupManifestSchema, MANIFEST_FILE } from './backup-manifest';
import { type BackupPlaces, backupPlaces, dumpFile } from './backup-places';
import { assertSound } from './copy-sqlite';
import { raiseNumbers, readGivenNumbers } from './given-numbers';
import { holdOverdue } from './held-deliveries';
import { holdInstallation } from './hold-installation';
import { listFiles } from './list-files';
import { moveAside } from './move-aside';
import { restorePostgres, type ToolEnvironment } from './postgres-tools';

export type RestoreBackup = { config: Config; dir: string; now: Date; env: ToolEnvironment };
export type RestoredBackup = {
  createdAt: string;
  /** Deliveries and waiting messages that are held until a person decides. */
  held: { deliveries: number; updates: number };
  /** What stood there before; null = nothing did. */
  former: string | null;
};

/**
 * Brings a backup back. Refused while a program runs, when a file of the backup is damaged, and into another kind of database.
 * Files that stood there are moved aside, not deleted. Nothing overdue is sent before a person says so (`releaseHeld`), and no
 * number that was given since the copy is given again.
 */
export async function restoreBackup(options: RestoreBackup): Promise<RestoredBackup> {
  const manifest = await readManifest(options.dir);
  const places = backupPlaces(options.config);
  assertSameDatabases(manifest, places);
  const held = await holdInstallation(options.config);
  try {
    return await replaceData(options, { manifest, places });
  } finally {
    held.release();
  }
}

async function replaceData(
  { config, dir, now, env }: RestoreBackup,
  { manifest, places }: { manifest: BackupManifest; places: BackupPlaces },
): Promise<RestoredBackup> {
  const replaced = await readGivenNumbers(places.cms);
  const former = join(config.dataDir, `before-restore-${now.toISOString().replace(/[:.]/g, '-')}`);
  await putBack(places.cms, { from: join(dir, dumpFile.cms[places.cms.client]), former, env });
  if (places.bot && manifest.databases.bot !== 'none') {
    await putBack(places.bot, { from: join(dir, dumpFile.bot[places.bot.client]), former, env });
  }
  for (const { name, dir: to } of places.folders) {
    moveAside(to, former);
    if (existsSync(join(dir, name))) cpSync(join(dir, name), to, { recursive: true });
  }
  const held = await holdOverdue(config, now);
  await raiseNumbers(places.cms, { replaced, madeAt: new Date(manifest.createdAt), now });
  return { createdAt: manifest.createdAt, held, former: existsSync(former) ? former : null };
}

/** Reads the list and compares every file with it before anything is touched. */
async function readManifest(dir: string): Promise<BackupManifest> {
  const file = join(dir, MANIFEST_FILE);
  if (!existsSync(file)) throw new BackupError('BACKUP_NOT_FOUND', { dir });
  const parsed = backupManifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new BackupError('BACKUP_DAMAGED', { file }, parsed.error);
  const present = new Map((await listFiles(dir)).map((entry) => [entry.path, entry]));
  for (const wanted of parsed.data.files) {
    if (present.get(wanted.path)?.sha256 !== wanted.sha256)
      throw new BackupError('BACKUP_DAMAGED', { file: join(dir, wanted.path) });
  }
  return parsed.data;
}

function assertSameDatabases({ databases }: BackupManifest, places: BackupPlaces): void {
  const bot = places.bot === null ? 'shared' : places.bot.client;
  const isSame = databases.cms === places.cms.client && (databases.bot === bot || databases.bot === 'none');
  if (isSame) return;
  throw new BackupError('BACKUP_OTHER_DATABASE', {
    copy: `${databases.cms}/${databases.bot}`,
    here: `${places.cms.client}/${bot}`,
  });
}

async function putBack(
  database: Config['database'],
  { from, former, env }: { from: string; former: string; env: ToolEnvironment },
): Promise<void> {
  if (database.client === 'postgres') return restorePostgres(database.url, from, env);
  // A log left beside the file would be played into the copy.
  for (const end of ['', '-wal', '-shm']) moveAside(`${database.file}${end}`, former);
  copyFileSync(from, database.file);
  assertSound(database.file);
}
