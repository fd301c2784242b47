/** `npm run bench`: every tests/bench/*.bench.ts, or those whose name holds a given word. Each prints its ratios. */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { prepare } = require('./lib/prepare');
const { buildStale } = require('./lib/build');
const { root } = require('./lib/paths');

prepare();
buildStale();

const folder = path.join(root, 'tests', 'bench');
const words = process.argv.slice(2);
const benches = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.bench.ts'))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)));

const failed = benches.filter((name) => {
  process.stdout.write(`\n=== ${name}\n`);
  const args = [
    '--expose-gc',
    '--require',
    path.join(root, 'tests', 'helpers', 'register.js'),
    path.join(folder, name),
  ];
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status !== 0;
});
if (failed.length) process.stderr.write(`Broke: ${failed.join(', ')}\n`);
process.exit(failed.length ? 1 : 0);
