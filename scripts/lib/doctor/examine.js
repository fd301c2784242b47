/** Runs the checks one after another and prints a line each; a check that throws has failed, the others still run. */
const { text } = require('../say');
const database = require('./database');
const machine = require('./machine');
const services = require('./services');
const telegram = require('./telegram');

const checks = [...machine, ...database, ...services, ...telegram];
const marks = { ok: '✔', warning: '!', failed: '✖', skipped: '–' };

/**
 * @typedef {{status: 'ok' | 'warning' | 'failed' | 'skipped', detail?: string, mend?: string}} Finding
 * @param {import('@vitrina/config').Config} config
 * @returns {Promise<boolean>} nothing has failed
 */
async function examine(config) {
  const { maskSecrets } = require('@vitrina/config');
  let healthy = true;
  for (const check of checks) {
    const finding = await check
      .run(config)
      .catch((error) => ({ status: 'failed', detail: error.message, mend: check.mend }));
    if (finding.status === 'failed') healthy = false;
    const detail = finding.detail ? `: ${maskSecrets(finding.detail)}` : '';
    process.stdout.write(`${marks[finding.status]} ${text(check.title)}${detail}\n`);
    if (finding.mend && finding.status !== 'ok') process.stdout.write(`    → ${text(finding.mend)}\n`);
  }
  process.stdout.write(`${text(healthy ? 'doctorHealthy' : 'doctorIll')}\n`);
  return healthy;
}

module.exports = { examine };
