const path = require('node:path');

const root = path.resolve(__dirname, '..', '..');

module.exports = {
  root,
  /** Stamps of what was built; gone with node_modules, so a fresh install builds afresh. */
  stamps: path.join(root, 'node_modules', '.cache', 'vitrina'),
};
