const path = require('node:path');

const root = path.resolve(__dirname, '..', '..');

module.exports = {
  root,
  /** A container image: everything was installed and built with it, nothing is missing and nothing can be written. */
  isPrebuilt: process.env.VITRINA_PREBUILT === '1',
  /** Stamps of what was built; gone with node_modules, so a fresh install builds afresh. */
  stamps: path.join(root, 'node_modules', '.cache', 'vitrina'),
};
