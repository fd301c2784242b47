/** `npm run start:cms` and `npm run start:bot`: one part in the foreground. */
const { prepare } = require('./lib/prepare');
const { buildStale } = require('./lib/build');

const name = process.argv[2];
prepare();
buildStale(name === 'cms' ? ['config', 'database', 'cms-admin', 'cms'] : ['config', 'bot']);

const { startOne } = require('./lib/start-all');

void startOne(name);
