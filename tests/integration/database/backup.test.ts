import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, loadConfig } from '@vitrina/config';
import { createBackup, restoreBackup } from '../../../database/src';
import { contentEditor } from '../../fixtures/content-editor';
import { basicPackage } from '../../fixtures/build-submit';
import { packClient } from '../../fixtures/pack-client';
import { databases, startCms, stopPostgres, type TestCms } from '../../helpers/cms';

const PACKAGE = 'api::package.package';

afterAll(() => stopPostgres());

describe.each(databases)('backup and restore of a running CMS on %s', (database) => {
  let cms: TestCms;
  let config: Config;

  beforeAll(async () => {
    cms = await startCms({ database });
    // A root of its own: the uploads of this repository are not the test's to move.
    const root = mkdtempSync(join(tmpdir(), 'vitrina-root-'));
    const env = {
      DATA_DIR: cms.dataDir,
      DATABASE_URL: cms.databaseUrl ?? '',
      CMS_API_TOKEN: cms.apiToken,
      ENCRYPTION_KEY: 'y'.repeat(40),
    };
    config = loadConfig(env, { root });
  }, 180_000);
  afterAll(() => cms.remove());

  it('brings content back as it was when the copy was made', async () => {
    const editor = contentEditor(cms);
    const kept = await editor.published(PACKAGE, { ...basicPackage, key: 'kept' });
    const dir = join(config.root, 'copy');
    const env = { PATH: process.env.PATH };
    await createBackup({ config, dir, now: new Date(), env });
    await editor.publish(PACKAGE, kept.id, { name: 'Позже' });
    await editor.published(PACKAGE, { ...basicPackage, key: 'later' });

    await expect(restoreBackup({ config, dir, now: new Date(), env })).rejects.toMatchObject({
      code: 'BACKUP_IN_USE',
      details: { part: 'cms' },
    });
    await cms.stop();
    await restoreBackup({ config, dir, now: new Date(), env });
    cms = await cms.restart();

    expect(await packClient(cms).keys('package')).toEqual(['kept']);
    expect(await packClient(cms).entry('package', 'kept')).toMatchObject({ name: basicPackage.name });
  }, 180_000);
});
