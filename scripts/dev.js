/** `npm run dev`: Strapi's own development mode (content-type builder, admin with hot reload) and the bot rebuilt on save. */
const { spawn } = require('node:child_process');
const path = require('node:path');
const { prepare } = require('./lib/prepare');
const { buildStale } = require('./lib/build');
const flags = require('./lib/node-flags.json');
const { root } = require('./lib/paths');

prepare();
buildStale(['config', 'database', 'bot']);

const { setStrapiEnvironment } = require('@vitrina/config');
const { readSettings } = require('./lib/settings');

readSettings('all');
setStrapiEnvironment();
const bin = (name) => path.join(root, 'node_modules', '.bin', name);
const development = { ...process.env, NODE_ENV: 'development' };

const children = [
  spawn(bin('strapi'), ['develop'], { cwd: path.join(root, 'cms'), env: development, stdio: 'inherit' }),
  spawn(bin('tsc'), ['--build', 'bot', '--watch', '--preserveWatchOutput'], { cwd: root, stdio: 'inherit' }),
  spawn(process.execPath, ['--watch', ...flags.bot, path.join(root, 'bot', 'dist', 'main.js')], {
    cwd: root,
    env: development,
    stdio: 'inherit',
  }),
];

const stop = () => {
  for (const child of children) child.kill('SIGTERM');
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
for (const child of children) child.once('exit', stop);
