/**
 * `npm run restore -- <folder>` brings a backup back (nothing may run meanwhile); `-- --send-held` lets go of what a restore held
 * back. `--yes` answers the question.
 */
const path = require('node:path');
const readline = require('node:readline/promises');
const { prepare } = require('./lib/prepare');
const { buildStale } = require('./lib/build');

prepare();
buildStale(['config', 'database']);

const { readSettings } = require('./lib/settings');
const { failBackup } = require('./lib/backup-problems');
const { say, fail, text } = require('./lib/say');
const { releaseHeld, restoreBackup } = require('@vitrina/database');

async function main() {
  const config = readSettings();
  const words = process.argv.slice(2);
  if (words.includes('--send-held')) return say('restoreReleased', { count: await releaseHeld(config) });
  const folder = words.find((word) => !word.startsWith('--'));
  if (!folder) fail('restoreWhere');
  const dir = path.resolve(folder);
  if (!words.includes('--yes') && !(await agreed(dir))) return say('presetRefused');
  const { createdAt, held, former } = await restoreBackup({ config, dir, now: new Date(), env: process.env });
  say('restoreDone', { createdAt });
  if (former) say('restoreFormer', { former });
  if (held.deliveries > 0 || held.updates > 0) say('restoreHeld', held);
}

/** Without a terminal nobody can answer: that is a no. */
async function agreed(dir) {
  if (!process.stdin.isTTY) return false;
  const dialogue = readline.createInterface({ input: process.stdin, output: process.stdout });
  const answer = await dialogue.question(`${text('restoreAsk', { dir })} `);
  dialogue.close();
  return /^(y|yes|д|да)$/i.test(answer.trim());
}

main().catch(failBackup);
