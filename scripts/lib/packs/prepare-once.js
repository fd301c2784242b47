const { prepare } = require('../prepare');
const { buildStale } = require('../build');

/** On a fresh clone installs and builds what the script itself needs. Beside a running CMS all that is done: nothing is touched under it. */
function prepareOnce() {
  try {
    require.resolve('@vitrina/config');
  } catch {
    prepare();
    buildStale(['config']);
  }
}

module.exports = { prepareOnce };
