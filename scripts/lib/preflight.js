/** What can be seen to fail before anything is started: each case is one plain sentence. */
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { fail } = require('./say');

/** Below this the first start would break off in the middle: tables, the pack and their journal take some 20 MB. */
const neededMegabytes = 50;

/** @param {import('@vitrina/config').Config} config */
function assertDataDir({ dataDir, database, botDatabase }) {
  assertWritable(dataDir);
  const holdsDatabase = database.client === 'sqlite' || botDatabase.client === 'sqlite';
  if (holdsDatabase) assertRoom(dataDir);
}

function assertRoom(dir) {
  const { bavail, bsize, blocks } = fs.statfsSync(dir);
  // Some network disks do not tell.
  if (blocks === 0) return;
  const free = Math.floor((bavail * bsize) / 2 ** 20);
  if (free < neededMegabytes) fail('diskLow', { where: dir, free, needed: neededMegabytes });
}

function assertWritable(dir) {
  const probe = path.join(dir, 'run', `.probe-${process.pid}`);
  try {
    fs.mkdirSync(path.dirname(probe), { recursive: true, mode: 0o700 });
    // A few kilobytes: an empty file can be made on a full disk too.
    fs.writeFileSync(probe, Buffer.alloc(64 * 1024));
    fs.rmSync(probe);
  } catch (error) {
    removeIfThere(probe);
    if (error.code === 'ENOTDIR') fail('dataDirIsFile', { dir });
    if (error.code === 'ENOSPC') fail('diskFull', { where: dir });
    fail('dataDirRefused', { dir, code: error.code });
  }
}

/** Where nothing can be written nothing can be removed either; the first error is the one to tell. */
function removeIfThere(file) {
  try {
    fs.rmSync(file, { force: true });
  } catch {
    // Told by the caller.
  }
}

function runningPid(pidFile) {
  try {
    const pid = Number(fs.readFileSync(pidFile, 'utf8'));
    process.kill(pid, 0);
    return pid;
  } catch {
    return null;
  }
}

function probePort({ host, port }) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen({ host, port }, () => server.close(() => resolve(null)));
  });
}

async function assertPort(part, chat) {
  const code = await probePort(part);
  if (code === null) return;
  const pid = code === 'EADDRINUSE' ? runningPid(part.pidFile) : null;
  if (pid) fail('alreadyRunning', { pid, chat });
  if (code === 'EADDRINUSE') fail('portTaken', part);
  fail('portRefused', { ...part, code });
}

module.exports = { assertDataDir, assertPort };
