/** `npm start`: installs and builds what is missing, runs the CMS and the bot, prints where they are. */
const { prepare } = require('./lib/prepare');
const { buildStale } = require('./lib/build');

prepare();
buildStale();

// Only now: what these use has just been installed and built.
const { startAll } = require('./lib/start-all');

void startAll();
