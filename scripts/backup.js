/**
 * `npm run backup [-- folder]`: database, bot store, uploads and private files, while the programs run. Without a folder:
 * `DATA_DIR/backups/<time>`. `.env` is not copied: keep it apart, its ENCRYPTION_KEY is needed to read the copy.
 */
const path = require('node:path');
const { prepare } = require('./lib/prepare');
const { buildStale } = require('./lib/build');

prepare();
buildStale(['config', 'database']);

const { readSettings } = require('./lib/settings');
const { failBackup } = require('./lib/backup-problems');
const { say } = require('./lib/say');
const { createBackup } = require('@vitrina/database');

async function main() {
  const config = readSettings();
  const now = new Date();
  const stamp = now.toISOString().slice(0, 19).replace(/:/g, '-');
  const dir = path.resolve(process.argv[2] ?? path.join(config.dataDir, 'backups', stamp));
  const manifest = await createBackup({ config, dir, now, env: process.env });
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  say('backupMade', { dir, count: manifest.files.length, megabytes: (bytes / 1e6).toFixed(1) });
}

main().catch(failBackup);
