import { contentEditor, type Saved } from '../../../fixtures/content-editor';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';
import { createStaff } from '../../../helpers/staff';

const SCREEN = 'api::screen.screen';

afterAll(() => stopPostgres());

describe.each(databases)('GET /vitrina/link-options on %s', (database) => {
  let cms: TestCms;
  let published: Saved;
  let token: string;

  beforeAll(async () => {
    cms = await startCms({ database });
    const editor = contentEditor(cms);
    published = await editor.published(SCREEN, { key: 'picked-one', title: 'Ёлка и Продвижение', list: 'none' });
    await editor.create(SCREEN, { key: 'picked-two', title: 'Черновик продвижения', list: 'none' });
    ({ token } = await createStaff(cms, 'vitrina-editor'));
  }, 180_000);
  afterAll(() => cms.remove());

  const ask = (query: string, as = token) => cms.request(`/vitrina/link-options?${query}`, { token: as });
  const found = async (query: string) => (await ask(query)).body.data;

  it('finds entries by a part of the title in any case, with the state of each', async () => {
    expect(await found(`type=screen&q=${encodeURIComponent('продвижени')}`)).toEqual([
      { key: 'picked-one', title: 'Ёлка и Продвижение', state: 'published' },
      { key: 'picked-two', title: 'Черновик продвижения', state: 'draft' },
    ]);
  });

  it('finds entries by key and lists the chosen one whatever the search', async () => {
    expect(await found('type=screen&q=picked-two&key=picked-one')).toHaveLength(2);
    expect(await found('type=screen&q=nothing-like-that&key=gone')).toEqual([]);
  });

  it('says that a published entry has changes', async () => {
    await contentEditor(cms).update(SCREEN, published.id, { title: 'Ёлка и Продвижение!' });
    expect(await found('type=screen&q=picked-one')).toMatchObject([{ state: 'modified' }]);
  });

  it.each(['', 'type=application', `type=screen&q=${'a'.repeat(201)}`])('refuses the query "%.20s"', async (query) => {
    expect((await ask(query)).status).toBe(400);
  });

  it('is for signed-in staff who may read such entries', async () => {
    expect((await cms.request('/vitrina/link-options?type=screen')).status).toBe(401);
    expect((await cms.asBot('/vitrina/link-options?type=screen')).status).toBe(401);
    const manager = await createStaff(cms, 'vitrina-manager');
    expect((await ask('type=screen', manager.token)).status).toBe(403);
  });
});
