import type { Knex } from 'knex';
import { basicPackage } from '../../../fixtures/build-submit';
import { contentEditor } from '../../../fixtures/content-editor';
import { openDatabase } from '../../../fixtures/open-database';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';

const PACKAGE = 'api::package.package';

afterAll(() => stopPostgres());

describe.each(databases)('GET /demo on %s', (database) => {
  let cms: TestCms;
  let db: Knex;
  let basic: string;

  beforeAll(async () => {
    cms = await startCms({ database });
    db = openDatabase(cms);
    basic = (await contentEditor(cms).published(PACKAGE, basicPackage)).id;
  }, 180_000);
  afterAll(async () => {
    await db.destroy();
    await cms.remove();
  });

  const page = async (lang: string) => (await cms.request(`/demo?lang=${lang}`)).text;

  it('shows the published packages to anybody, in the language asked for', async () => {
    await contentEditor(cms, 'en').publish(PACKAGE, basic, { name: 'Basic' });
    expect(await page('ru')).toMatch(/<h2>Базовый<\/h2>\s*<p class="price">85\s000 ₽<\/p>/);
    expect(await page('en')).toContain('<h2>Basic</h2>');
  });

  it('shows what is published on the next visit', async () => {
    await page('ru');
    await contentEditor(cms).publish(PACKAGE, basic, { name: 'Первый' });
    expect(await page('ru')).toContain('<h2>Первый</h2>');
  });

  it('reads the content again only when its revision has moved', async () => {
    const before = await page('ru');
    await db('packages').update({ name: 'Past the CMS' });
    expect(await page('ru')).toBe(before);
    await db('content_revision').increment('revision', 1);
    expect(await page('ru')).toContain('<h2>Past the CMS</h2>');
  });
});
