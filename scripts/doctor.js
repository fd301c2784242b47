/** `npm run doctor`: looks at everything the installation needs and says how to mend what is wrong. Changes nothing. */
const { prepare } = require('./lib/prepare');
const { buildStale } = require('./lib/build');

prepare();
buildStale(['config']);

const { readSettings } = require('./lib/settings');
const { examine } = require('./lib/doctor/examine');

void examine(readSettings()).then((healthy) => process.exit(healthy ? 0 : 1));
