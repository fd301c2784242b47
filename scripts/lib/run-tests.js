/** Runs the levels of tests/jest.config.js and adds up what they report. */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { root } = require('./paths');
const { findChromium } = require('./find-chromium');

const allLevels = ['unit', 'contract', 'integration', 'e2e', 'faults'];
/** Kill runs in `npm test`; `npm run test:faults` plays all of them. */
const seedsInPassing = '3';
const allSeeds = '100';

/** @returns {number} exit code */
function runLevels({ levels = allLevels, coverage = false }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vitrina-tests-'));
  const chromium = findChromium();
  const env = {
    ...process.env,
    NODE_ENV: 'test',
    TEST_NOTES: path.join(folder, 'notes'),
    TEST_SEEDS: process.env.TEST_SEEDS || (levels.length === 1 && levels[0] === 'faults' ? allSeeds : seedsInPassing),
    ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
  };
  const results = levels.map((level) => runLevel({ level, folder, env, chromium, coverage }));
  const code = report({ results, env, chromium, levels });
  fs.rmSync(folder, { recursive: true, force: true });
  return code;
}

function runLevel({ level, folder, env, chromium, coverage }) {
  process.stdout.write(`\n=== ${level}\n`);
  const output = path.join(folder, `${level}.json`);
  const args = ['--config', 'tests/jest.config.js', '--selectProjects', level, '--json', '--outputFile', output];
  args.push('--passWithNoTests');
  // Whole programs run in these: one file at a time leaves each of them both cores.
  if (level !== 'unit') args.push('--maxWorkers=1');
  if (!chromium) args.push('--testPathIgnorePatterns', '\\.browser\\.test\\.ts$');
  if (coverage) args.push('--coverage', '--coverageDirectory', path.join(root, 'coverage', level));
  const startedAt = Date.now();
  const run = spawnSync(path.join(root, 'node_modules', '.bin', 'jest'), args, {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const result = fs.existsSync(output) ? JSON.parse(fs.readFileSync(output, 'utf8')) : null;
  return { level, status: run.status, result, seconds: Math.round((Date.now() - startedAt) / 1000) };
}

/** Prints the closing lines; a level that broke before it could count is a failure of its own. */
function report({ results, env, chromium, levels }) {
  process.stdout.write('\n');
  let passed = 0;
  let failed = 0;
  for (const { level, status, result, seconds } of results) {
    passed += result?.numPassedTests ?? 0;
    // A suite that could not even be loaded has no failed tests, yet it failed.
    const broken = result ? result.numRuntimeErrorTestSuites : 1;
    const bad = (result?.numFailedTests ?? 0) + broken;
    failed += bad === 0 && status !== 0 ? 1 : bad;
    process.stdout.write(`${level}: ${result?.numPassedTests ?? 0} passed, ${bad} failed in ${seconds} s\n`);
  }
  const notes = fs.existsSync(env.TEST_NOTES)
    ? fs.readFileSync(env.TEST_NOTES, 'utf8').split('\n').filter(Boolean)
    : [];
  for (const note of new Set(notes)) process.stdout.write(`${note}\n`);
  process.stdout.write(
    chromium
      ? `Used: Chromium at ${chromium}\n`
      : 'Did not run: browser journeys (no Chromium found; set CHROMIUM_PATH)\n',
  );
  const left = allLevels.filter((level) => !levels.includes(level));
  if (left.length) process.stdout.write(`Did not run: ${left.join(', ')} (not asked for)\n`);
  process.stdout.write(`Kill runs: ${env.TEST_SEEDS} seeds each (npm run test:faults plays ${allSeeds})\n`);
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

module.exports = { runLevels };
