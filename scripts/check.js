/** `npm run check`: types, lint, format, and what no linter knows. Every failing step is shown, none hides another. */
const { spawnSync } = require('node:child_process');
const path = require('node:path');
const { prepare } = require('./lib/prepare');
const { buildStale } = require('./lib/build');
const { root } = require('./lib/paths');

const bin = (name) => path.join(root, 'node_modules', '.bin', name);

const steps = [
  ['types of the admin panel', bin('tsc'), ['--noEmit', '--project', 'cms/src/admin/tsconfig.json']],
  ['types of the tests', bin('tsc'), ['--noEmit', '--project', 'tests/tsconfig.json']],
  ['lint', bin('eslint'), ['--max-warnings', '0', '.']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['lock file, paths, secrets, packs', process.execPath, ['scripts/check-tree.js']],
];

prepare();
// A build is the type check of the four workspaces.
buildStale(['config', 'database', 'bot', 'cms']);

const failed = steps.filter(([title, command, args]) => {
  process.stdout.write(`— ${title}\n`);
  return spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status !== 0;
});
process.stdout.write(
  failed.length ? `Not clean: ${failed.map(([title]) => title).join(', ')}\n` : 'All checks are clean\n',
);
process.exit(failed.length ? 1 : 0);
