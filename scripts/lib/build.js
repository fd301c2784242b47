/** Builds what changed since the last build; several processes may call it at once. */
const { spawnSync } = require('node:child_process');
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { isPrebuilt, root, stamps } = require('./paths');
const { say, fail } = require('./say');

const bin = (name) => path.join(root, 'node_modules', '.bin', name);
const tsc = (...args) => ({ command: bin('tsc'), args, cwd: root });

/**
 * In the order they depend on each other. `sources`: what the part is built from; `output`: a file that must exist afterwards.
 * The CMS's server and admin have a stamp each: an admin build takes half a minute, a server build a few seconds.
 */
const parts = [
  {
    name: 'config',
    sources: ['tsconfig.json', 'config/tsconfig.json', 'config/src'],
    output: 'config/dist/index.js',
    step: tsc('--build', 'config'),
  },
  {
    name: 'database',
    sources: ['tsconfig.json', 'config/src', 'database/tsconfig.json', 'database/src'],
    output: 'database/dist/index.js',
    step: tsc('--build', 'database'),
  },
  {
    name: 'bot',
    sources: ['tsconfig.json', 'config/src', 'bot/tsconfig.json', 'bot/src'],
    output: 'bot/dist/main.js',
    step: tsc('--build', 'bot'),
  },
  {
    name: 'cms-admin',
    sources: [
      'cms/src/admin',
      'cms/src/content-manager-layout',
      'cms/src/link',
      'cms/src/shared/operational-types.ts',
      'cms/src/api/application/domain/minor-units.ts',
      'cms/package.json',
      'package-lock.json',
    ],
    output: 'cms/dist/build/index.html',
    step: { command: bin('strapi'), args: ['build'], cwd: path.join(root, 'cms') },
  },
  {
    name: 'cms',
    sources: ['tsconfig.json', 'config/src', 'database/src', 'cms/tsconfig.json', 'cms/config', 'cms/src'],
    ignore: ['cms/src/admin'],
    output: 'cms/dist/src/index.js',
    // Strapi loads whatever lies there: a file whose source is gone must go too.
    clean: ['cms/dist/src', 'cms/dist/config'],
    step: tsc('--project', 'cms/tsconfig.json'),
  },
];

function* files(relative, ignore) {
  if (ignore.includes(relative)) return;
  const absolute = path.join(root, relative);
  if (!fs.existsSync(absolute)) return;
  if (fs.statSync(absolute).isFile()) return yield relative;
  for (const name of fs.readdirSync(absolute).sort()) yield* files(`${relative}/${name}`, ignore);
}

/** Hash of names and contents: a clone, a checkout and an edit are told apart, a touched file is not rebuilt. */
function fingerprint(part) {
  const hash = crypto.createHash('sha256').update(JSON.stringify(part.step.args));
  for (const source of part.sources) {
    for (const file of files(source, part.ignore || [])) {
      hash.update(`${file}\n`).update(fs.readFileSync(path.join(root, file)));
    }
  }
  return hash.digest('hex');
}

function isFresh(part) {
  const stamp = path.join(stamps, part.name);
  if (!fs.existsSync(path.join(root, part.output)) || !fs.existsSync(stamp)) return false;
  return fs.readFileSync(stamp, 'utf8') === fingerprint(part);
}

function run(part) {
  say('building', { what: part.name });
  const before = fingerprint(part);
  for (const folder of part.clean || []) fs.rmSync(path.join(root, folder), { recursive: true, force: true });
  const result = spawnSync(part.step.command, part.step.args, {
    cwd: part.step.cwd,
    env: buildEnvironment(),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const output = `${result.stdout || ''}${result.stderr || ''}${result.error || ''}`;
  if (/ENOSPC/.test(output)) fail('diskFull', { where: root });
  if (result.status !== 0) fail('buildFailed', { what: part.name, output });
  fs.writeFileSync(path.join(stamps, part.name), before);
}

/**
 * The same build everywhere: Strapi reads its settings while it builds, so it gets throw-away secrets and never the
 * installation's own, which need not exist yet.
 */
function buildEnvironment() {
  const { PATH, HOME, TMPDIR } = process.env;
  const secret = () => crypto.randomBytes(32).toString('hex');
  return {
    ...Object.fromEntries(Object.entries({ PATH, HOME, TMPDIR }).filter(([, value]) => value !== undefined)),
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    ENV_FILE: '',
    CMS_API_TOKEN: secret(),
    ENCRYPTION_KEY: secret(),
  };
}

const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** A folder is made by one process only; a lock whose owner is dead is taken over. */
function withLock(work) {
  const lock = path.join(stamps, 'lock.d');
  fs.mkdirSync(stamps, { recursive: true });
  for (;;) {
    try {
      fs.mkdirSync(lock);
      fs.writeFileSync(path.join(lock, 'pid'), String(process.pid));
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAbandoned(lock)) fs.rmSync(lock, { recursive: true, force: true });
      else sleep(200);
    }
  }
  // A failed build ends the process: the lock must go then too.
  const release = () => fs.rmSync(lock, { recursive: true, force: true });
  process.once('exit', release);
  try {
    return work();
  } finally {
    process.removeListener('exit', release);
    release();
  }
}

function isAbandoned(lock) {
  try {
    process.kill(Number(fs.readFileSync(path.join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    if (error.code === 'ESRCH') return true;
    // No pid yet: the owner is between its two steps, unless it died there.
    return error.code === 'ENOENT' && fs.existsSync(lock) && Date.now() - fs.statSync(lock).mtimeMs > 5_000;
  }
}

/**
 * Builds the named parts and nothing that is fresh.
 * @param {string[]} names of `config | database | bot | cms-admin | cms`; all of them by default
 */
function buildStale(names = parts.map((part) => part.name)) {
  if (isPrebuilt) return;
  if (parts.filter((part) => names.includes(part.name)).every(isFresh)) return;
  withLock(() => {
    for (const part of parts) if (names.includes(part.name) && !isFresh(part)) run(part);
  });
}

module.exports = { buildStale };
