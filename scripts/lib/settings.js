/** The settings as the programs will see them; a wrong one ends the command with the whole list. */
const { ensureEnvFile, loadConfig, ConfigError } = require('@vitrina/config');
const { root } = require('./paths');
const { say, text } = require('./say');

/**
 * Reads (and at the very first start makes) `.env`.
 * @param {import('@vitrina/config').Part} part `all` for a command that runs both programs
 * @returns {import('@vitrina/config').Config}
 */
function readSettings(part = 'cms') {
  try {
    const made = ensureEnvFile({ root });
    const config = loadConfig(process.env, { root, part });
    if (made.created) say('envCreated', { email: config.cms.adminEmail, password: made.ownerPassword });
    return config;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    process.stderr.write(`${text('badConfig')}\n`);
    for (const problem of error.problems) process.stderr.write(`  ${problem.name}: ${problem.message}\n`);
    return process.exit(1);
  }
}

module.exports = { readSettings };
