/** Node's version, dependencies, builds: what every command needs before it can do anything. */
const { spawnSync } = require('node:child_process');
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { isPrebuilt, root, stamps } = require('./paths');
const { runningProgram } = require('./running-program');
const { say, fail, warn } = require('./say');

const wantedNode = '20.19.0';

function assertNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [wantedMajor, wantedMinor] = wantedNode.split('.').map(Number);
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  fail('oldNode', { wanted: wantedNode, found: process.versions.node });
}

function hashFile(file) {
  return crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}

/** npm writes its own copy of the lock file last: with it, and not older than ours, the install is whole. */
function isInstalled() {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  if (!fs.existsSync(installed)) return false;
  const stamp = path.join(stamps, 'lock');
  const lock = hashFile(path.join(root, 'package-lock.json'));
  if (fs.existsSync(stamp)) return fs.readFileSync(stamp, 'utf8') === lock;
  return fs.statSync(installed).mtimeMs >= fs.statSync(path.join(root, 'package-lock.json')).mtimeMs;
}

/**
 * What cannot be noted on a read-only disk is looked at again next time. A note that is right stays, and a new one takes its
 * place whole: a command that starts in the same instant must not read half of it and install again.
 */
function rememberLock() {
  const stamp = path.join(stamps, 'lock');
  const lock = hashFile(path.join(root, 'package-lock.json'));
  try {
    if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return;
    fs.mkdirSync(stamps, { recursive: true });
    fs.writeFileSync(`${stamp}.${process.pid}`, lock);
    fs.renameSync(`${stamp}.${process.pid}`, stamp);
  } catch (error) {
    if (!['EROFS', 'EACCES', 'EPERM'].includes(error.code)) throw error;
  }
}

function install() {
  if (isInstalled()) return rememberLock();
  // `npm ci` empties node_modules first: a running program would lose what it has not loaded yet.
  const pid = runningProgram();
  if (pid !== null) return warn('installLater', { pid });
  assertWritable();
  say('installing');
  const log = path.join(root, 'npm-install.log');
  const result = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (result.status === 0) return rememberLock();
  const output = `${result.stdout || ''}\n${result.stderr || ''}\n${result.error || ''}`;
  if (/ENOSPC/.test(output)) fail('diskFull', { where: root });
  fs.writeFileSync(log, output);
  fail('installFailed', { log });
}

function assertWritable() {
  try {
    fs.accessSync(root, fs.constants.W_OK);
  } catch (error) {
    fail('installRefused', { root, code: error.code });
  }
}

/** Every command begins with this. */
function prepare() {
  assertNode();
  if (isPrebuilt) return;
  try {
    install();
  } catch (error) {
    if (error.code === 'ENOSPC') fail('diskFull', { where: root });
    throw error;
  }
}

module.exports = { prepare, assertNode };
