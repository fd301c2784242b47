import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../docs/repository';

const directory = mkdtempSync(join(tmpdir(), 'vitrina-full-disk-'));

/** Runs a few lines against `scripts/lib`, as a command does. */
function run(code: string) {
  const env = { PATH: process.env.PATH, LANG: 'en' };
  const script = `const dir = ${JSON.stringify(directory)};\n${code}`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['-e', script], { cwd: root, env, encoding: 'utf8' });
  return { stdout, stderr, status };
}

const freeMegabytes = (free: number, database = 'sqlite') =>
  run(`
    require('node:fs').statfsSync = () => ({ bavail: ${free}, bsize: 2 ** 20, blocks: 1000 });
    const kind = { client: '${database}' };
    require('./scripts/lib/preflight').assertDataDir({ dataDir: dir, database: kind, botDatabase: kind });
  `);

/** A program that dies with these last words, supervised until it has died once. */
function dies(lastWords: string) {
  const file = join(directory, 'program.js');
  writeFileSync(file, `process.stderr.write(${JSON.stringify(lastWords)}); process.exitCode = 1;`);
  return run(`
    const part = { name: 'cms', title: 'CMS', flags: [], file: ${JSON.stringify(file)}, pidFile: dir + '/cms.pid' };
    const onDiskFull = ({ part }) => console.log(part + ' has no room');
    const running = require('./scripts/lib/supervise').supervise(part, { quiet: true, onDiskFull });
    const wait = () => (running.exits() > 0 ? running.stop() : setTimeout(wait, 20));
    wait();
  `).stdout;
}

describe('a full disk', () => {
  it('is told in one sentence before anything is started', () => {
    const { stderr, status } = freeMegabytes(1);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^The disk is full: 1 MB are free, at least 50 MB are needed .*\n$/);
  });

  it('is none where there is room, or where no database lies in the folder', () => {
    expect(freeMegabytes(51)).toEqual({ stdout: '', stderr: '', status: 0 });
    expect(freeMegabytes(1, 'postgres').status).toBe(0);
  });

  it.each([
    "Error: ENOSPC: no space left on device, open '/data/run/cms.pid'",
    'SqliteError: insert into `files` - database or disk is full',
    '{"level":"fatal","err":{"code":"SQLITE_FULL"}}',
  ])('is what a program died of that says: %s', (lastWords) => {
    expect(dies(lastWords)).toBe('CMS has no room\n');
  });

  it('is not said of a program that died of something else', () => {
    expect(dies('Error: Cannot find module')).toContain('CMS stopped (code 1)');
  });
});
