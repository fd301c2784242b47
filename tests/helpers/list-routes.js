/** Prints every route the built CMS registers, as JSON `[{method, path}]`; its database is thrown away with DATA_DIR. */
const path = require('node:path');

const appDir = path.resolve(__dirname, '..', '..', 'cms');
require('@vitrina/config').setStrapiEnvironment();
process.chdir(appDir);
const { createStrapi } = require('@strapi/strapi');

const strapi = createStrapi({ appDir, distDir: path.join(appDir, 'dist') });
strapi.load().then(() => {
  strapi.server.mount();
  const routes = strapi.server
    .listRoutes()
    .flatMap(({ methods, path: pattern }) => methods.map((method) => ({ method, path: String(pattern) })));
  process.stdout.write(`ROUTES ${JSON.stringify(routes)}\n`, () => process.exit(0));
});
