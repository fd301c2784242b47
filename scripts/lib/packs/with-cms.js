/** Runs something against the CMS that is running, or against one started for the purpose. */
const { buildStale } = require('../build');
const { prepare } = require('../prepare');
const { describeParts } = require('../parts');
const { assertDataDir, assertPort } = require('../preflight');
const { supervise } = require('../supervise');
const { say, fail } = require('../say');

const longestStartMs = 180_000;

/** @template T @param {import('@vitrina/config').Config} config @param {() => Promise<T>} work @returns {Promise<T>} */
async function withCms(config, work) {
  const { cms } = describeParts(config);
  if (await isReady(cms.ready)) return work();
  assertDataDir(config);
  await assertPort(cms, '');
  prepare();
  buildStale(['config', 'database', 'cms-admin', 'cms']);
  say('presetStarting');
  const onDiskFull = () => fail('diskFull', { where: config.dataDir });
  const running = supervise(cms, { quiet: true, onDiskFull });
  try {
    await waitUntilReady(cms, running);
    return await work();
  } finally {
    await running.stop();
  }
}

async function waitUntilReady(cms, running) {
  const deadline = Date.now() + longestStartMs;
  while (!(await isReady(cms.ready))) {
    if (running.exits() > 0 || Date.now() > deadline) {
      const output = running.lastLines();
      await running.stop();
      fail('gaveUp', { part: cms.title, output });
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function isReady(url) {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

module.exports = { withCms };
