/** The CMS as a program: `node cms/server.js`. Everything it does stands in src/platform/start-server.ts (built first). */
require('./dist/src/platform/start-server').startServer();
