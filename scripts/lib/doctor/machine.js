const fs = require('node:fs');

const leastFreeBytes = 500 * 1024 * 1024;

async function node() {
  return { status: 'ok', detail: process.versions.node };
}

async function disk(config) {
  fs.mkdirSync(config.dataDir, { recursive: true });
  const { bavail, bsize } = fs.statfsSync(config.dataDir);
  const free = bavail * bsize;
  const detail = `${Math.round(free / 1024 / 1024)} MiB`;
  return free < leastFreeBytes ? { status: 'warning', detail, mend: 'doctorFreeDisk' } : { status: 'ok', detail };
}

async function envFile(config) {
  const file = `${config.root}/.env`;
  if (!fs.existsSync(file)) return { status: 'skipped', detail: 'environment only' };
  const mode = fs.statSync(file).mode & 0o777;
  return mode & 0o077
    ? { status: 'warning', detail: mode.toString(8), mend: 'doctorEnvMode' }
    : { status: 'ok', detail: '0600' };
}

module.exports = [
  { title: 'doctorNode', run: node },
  { title: 'doctorDisk', run: disk, mend: 'doctorFreeDisk' },
  { title: 'doctorEnvFile', run: envFile, mend: 'doctorEnvMode' },
];
