import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiskCheck } from '../../../../cms/src/platform/health/check-disk';

describe('createDiskCheck', () => {
  it('leaves nothing behind on a disk that takes writes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'vitrina-disk-'));
    await expect(createDiskCheck(folder)()).resolves.toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says why nothing can be written, and looks again after a while', async () => {
    const clock = { ms: 0 };
    const folder = mkdtempSync(join(tmpdir(), 'vitrina-disk-'));
    let asked = 0;
    const check = createDiskCheck(join(folder, 'missing'), () => {
      asked += 1;
      return clock.ms;
    });
    await expect(check()).resolves.toBe('ENOENT');
    clock.ms = 11_000;
    await expect(check()).resolves.toBe('ENOENT');
    expect(asked).toBeGreaterThan(2);
  });
});
