import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { packClient } from '../../../fixtures/pack-client';
import { startCms, type TestCms } from '../../../helpers/cms';

const ROOT = resolve(__dirname, '../../../..');

describe('npm run preset', () => {
  let cms: TestCms;
  beforeAll(async () => {
    cms = await startCms();
  }, 180_000);
  afterAll(() => cms.remove());

  const preset = (...words: string[]) => {
    const env = {
      PATH: process.env.PATH,
      LANG: 'en',
      ENV_FILE: '',
      DATA_DIR: cms.dataDir,
      CMS_PORT: String(cms.port),
      CMS_API_TOKEN: cms.apiToken,
      ENCRYPTION_KEY: 'test-encryption-key-0123456789abcdef0123456789',
    };
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(ROOT, 'scripts/preset.js'), ...words], {
      cwd: ROOT,
      env,
      encoding: 'utf8',
    });
    return { text: stdout + stderr, status };
  };

  it('shows what would change and changes nothing without a yes', async () => {
    const { text, status } = preset('service-desk');
    expect(text).toContain('form:ticket');
    expect(text).toContain('Nothing was changed');
    expect(status).toBe(0);
    expect(await packClient(cms).keys('form')).toEqual([]);
  });

  it('loads a pack into the running CMS, lists it, exports it', async () => {
    expect(preset('service-desk', '--yes').text).toContain('Done.');
    expect(await packClient(cms).keys('form')).toEqual(['ticket']);
    expect(preset().text).toMatch(/\* service-desk/);
    const dir = join(mkdtempSync(join(tmpdir(), 'vitrina-export-')), 'my-desk');
    expect(preset('export', dir).status).toBe(0);
    expect(readdirSync(dir)).toEqual(expect.arrayContaining(['pack.yaml', 'forms.yaml', 'forms.uz.yaml', 'media']));
  });

  it('names an unknown pack', () => {
    const { text, status } = preset('no-such-pack', '--yes');
    expect(text).toContain('service-desk');
    expect(status).toBe(1);
  });
});
