/**
 * `npm test`: every level, one after another; the last lines say what was used, what did not run and why, and the count.
 * `npm test -- unit` runs named levels; `npm run test:faults` the kill tests with all their seeds; `--coverage` measures.
 */
const { prepare } = require('./lib/prepare');
const { buildStale } = require('./lib/build');

prepare();
buildStale();

const { runLevels } = require('./lib/run-tests');

const named = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const coverage = process.argv.includes('--coverage');
process.exit(runLevels({ levels: named.length ? named : undefined, coverage }));
