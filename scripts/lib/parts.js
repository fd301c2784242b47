/** The two programs: how each is started, where it listens, how one asks whether it is ready and well. */
const path = require('node:path');
const flags = require('./node-flags.json');
const { root } = require('./paths');

/** @param {import('@vitrina/config').Config} config */
function describeParts(config) {
  return {
    cms: {
      name: 'cms',
      title: 'CMS',
      flags: flags.cms,
      file: path.join(root, 'cms', 'server.js'),
      host: config.cms.host,
      port: config.cms.port,
      variable: 'CMS_PORT',
      ready: `${config.cms.url}/health/ready`,
      health: `${config.cms.url}/health`,
      pidFile: path.join(config.dataDir, 'run', 'cms.pid'),
    },
    bot: {
      name: 'bot',
      title: 'Bot',
      flags: flags.bot,
      file: path.join(root, 'bot', 'dist', 'main.js'),
      host: config.bot.host,
      port: config.bot.port,
      variable: 'BOT_PORT',
      ready: `${config.bot.url}/health/ready`,
      health: `${config.bot.url}/health`,
      pidFile: path.join(config.dataDir, 'run', 'bot.pid'),
    },
  };
}

module.exports = { describeParts };
