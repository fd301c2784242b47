/** Whether a program of this folder runs: found without our own packages, which may not be installed yet. */
const fs = require('node:fs');
const path = require('node:path');
const { parseEnv } = require('node:util');
const { root } = require('./paths');

function dataDir() {
  const file = path.resolve(root, process.env.ENV_FILE || '.env');
  const inFile = fs.existsSync(file) ? parseEnv(fs.readFileSync(file, 'utf8')).DATA_DIR : undefined;
  return path.resolve(root, process.env.DATA_DIR || inFile || '.data');
}

/** @returns {number | null} process id */
function runningProgram() {
  for (const part of ['cms', 'bot']) {
    try {
      const pid = Number(fs.readFileSync(path.join(dataDir(), 'run', `${part}.pid`), 'utf8'));
      process.kill(pid, 0);
      return pid;
    } catch (error) {
      // Somebody else's process runs too; everything else means: not there.
      if (error.code === 'EPERM') return 0;
    }
  }
  return null;
}

module.exports = { runningProgram };
