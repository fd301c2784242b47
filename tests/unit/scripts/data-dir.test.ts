import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../docs/repository';

const directory = mkdtempSync(join(tmpdir(), 'vitrina-data-dir-'));

function assertDataDir(dataDir: string) {
  const kind = { client: 'postgres' };
  const settings = JSON.stringify({ dataDir, database: kind, botDatabase: kind });
  const { stderr, status } = spawnSync(
    process.execPath,
    ['-e', `require('./scripts/lib/preflight').assertDataDir(${settings})`],
    { cwd: root, env: { PATH: process.env.PATH, LANG: 'en' }, encoding: 'utf8' },
  );
  return { stderr, status };
}

describe('the data folder', () => {
  it('is made when it is not there', () => {
    expect(assertDataDir(join(directory, 'new', 'data'))).toEqual({ stderr: '', status: 0 });
  });

  it('is refused in one sentence when DATA_DIR names a file, or leads through one', () => {
    const file = join(directory, 'file');
    writeFileSync(file, '');
    for (const dir of [file, join(file, 'data')]) {
      const stderr = `DATA_DIR must name a folder: ${dir} is a file, or leads through one.\n`;
      expect(assertDataDir(dir)).toEqual({ stderr, status: 1 });
    }
  });

  it('is refused in one sentence when a file stands where its own folder should be', () => {
    const dir = join(directory, 'odd');
    mkdirSync(dir);
    writeFileSync(join(dir, 'run'), '');
    expect(assertDataDir(dir)).toEqual({
      stderr: `The data folder ${dir} cannot be written to (EEXIST).\n`,
      status: 1,
    });
  });
});
