import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root as repository } from '../docs/repository';

/** A folder of the repository whose lock file is newer than what is installed, and an `npm` that only leaves a mark. */
function staleInstallation(): string {
  const root = mkdtempSync(join(tmpdir(), 'vitrina-prepare-'));
  cpSync(join(repository, 'scripts'), join(root, 'scripts'), { recursive: true });
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), '{}');
  utimesSync(join(root, 'node_modules', '.package-lock.json'), 0, 0);
  writeFileSync(join(root, 'package-lock.json'), '{}');
  mkdirSync(join(root, 'bin'));
  writeFileSync(join(root, 'bin', 'npm'), `#!/bin/sh\necho called > "${join(root, 'npm-was-called')}"\n`, {
    mode: 0o755,
  });
  return root;
}

function prepare(root: string, env: Record<string, string> = {}) {
  const script = "require('./scripts/lib/prepare').prepare(); require('./scripts/lib/build').buildStale()";
  const onlyPrepare = "require('./scripts/lib/prepare').prepare()";
  const { status, stderr } = spawnSync(process.execPath, ['-e', env.VITRINA_PREBUILT ? script : onlyPrepare], {
    cwd: root,
    env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin`, ...env },
    encoding: 'utf8',
  });
  return { status, stderr, installed: existsSync(join(root, 'npm-was-called')) };
}

const running = (root: string, dataDir: string) => {
  mkdirSync(join(root, dataDir, 'run'), { recursive: true });
  writeFileSync(join(root, dataDir, 'run', 'cms.pid'), String(process.pid));
};

describe('what a command does before its work', () => {
  it('installs what the lock file asks for', () => {
    expect(prepare(staleInstallation())).toEqual({ status: 0, stderr: '', installed: true });
  });

  it('leaves a ready image as it is: nothing is installed or built there', () => {
    expect(prepare(staleInstallation(), { VITRINA_PREBUILT: '1' })).toEqual({
      status: 0,
      stderr: '',
      installed: false,
    });
  });

  it('never installs beside a running program: goes on with what is there, and says so', () => {
    const root = staleInstallation();
    running(root, '.data');
    const { status, stderr, installed } = prepare(root);
    expect({ status, installed }).toEqual({ status: 0, installed: false });
    expect(stderr).toContain(String(process.pid));
  });

  it('knows the data folder of .env', () => {
    const root = staleInstallation();
    writeFileSync(join(root, '.env'), 'DATA_DIR=elsewhere\n');
    running(root, 'elsewhere');
    expect(prepare(root).installed).toBe(false);
  });
});
