import { basicPackage } from '../../../fixtures/build-submit';
import { contentEditor } from '../../../fixtures/content-editor';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';
import { createStaff } from '../../../helpers/staff';

const PACKAGE = 'api::package.package';
const SCREEN = 'api::screen.screen';

afterAll(() => stopPostgres());

describe.each(databases)('taking away what is in use on %s', (database) => {
  let cms: TestCms;
  let editor: ReturnType<typeof contentEditor>;
  let made = 0;

  beforeAll(async () => {
    cms = await startCms({ database });
    editor = contentEditor(cms);
  }, 240_000);
  afterAll(() => cms.remove());

  /** A published package and a published screen with a button to it. */
  async function used() {
    const key = `used-${(made += 1)}`;
    const item = await editor.published(PACKAGE, { ...basicPackage, key });
    const buttons = [{ key: 'go', label: 'Взять', target: `package:${key}`, sameRow: false }];
    const screen = await editor.published(SCREEN, { key: `at-${key}`, title: 'Витрина', list: 'none', buttons });
    return { key, item, screen };
  }
  const path = (id: string, rest = '') => `/content-manager/collection-types/${PACKAGE}${id && `/${id}`}${rest}`;
  const withdraw = (body: object, token?: string) =>
    (token ? cms.request : cms.asOwner)('/vitrina/withdraw', {
      ...(token && { token }),
      body: { uid: PACKAGE, act: 'delete', locale: 'ru', replacement: null, ...body },
    });
  const content = async () => (await cms.asBot('/api/bot/content')).body;
  const targetOf = async (screen: string) =>
    (await content()).changed.find(({ key }: { key: string }) => key === screen)?.data.buttons[0].target;

  it('is refused in the Content Manager, one by one and in bulk, and names who leads there', async () => {
    const { item, key } = await used();
    const replies = [
      await cms.asOwner(path(item.id, '?locale=ru'), { method: 'DELETE' }),
      await cms.asOwner(path(item.id, '/actions/unpublish?locale=ru'), { body: {} }),
      await cms.asOwner(path('', '/actions/bulkDelete?locale=ru'), { body: { documentIds: [item.id] } }),
    ];
    expect(replies.map(({ status }) => status)).toEqual([400, 400, 400]);
    expect(replies[0]?.body.error.message).toMatch(/Витрина.*«Взять»/);
    expect(JSON.stringify(await content())).toContain(`"key":"${key}"`);
  });

  it('is done when it is confirmed', async () => {
    const { item, key, screen } = await used();
    expect((await withdraw({ documentId: item.id, act: 'unpublish' })).status).toBe(200);
    const { changed } = await content();
    expect(changed.some((entry: { type: string; key: string }) => entry.type === 'package' && entry.key === key)).toBe(
      false,
    );
    expect(await targetOf(`at-${key}`)).toBe(`package:${key}`);
    expect(screen.id).toBeTruthy();
  });

  it('leads every link to the replacement in the same moment, and publishes nothing else', async () => {
    const { item, key, screen } = await used();
    const other = await editor.published(PACKAGE, { ...basicPackage, key: `instead-${key}` });
    await editor.update(SCREEN, screen.id, { title: 'Ещё не опубликовано' });
    const { revision } = await content();
    expect((await withdraw({ documentId: item.id, replacement: `instead-${key}` })).status).toBe(200);
    expect(await targetOf(`at-${key}`)).toBe(`package:instead-${key}`);
    const { changed } = (await cms.asBot(`/api/bot/content?since=${revision}`)).body;
    expect(changed.map((entry: { key: string; data: object }) => [entry.key, entry.data])).toEqual([
      [`at-${key}`, expect.objectContaining({ title: 'Витрина' })],
    ]);
    const usedBy = await cms.asOwner(`/vitrina/content/used-by?type=package&key=instead-${key}`);
    expect(usedBy.body.data).toHaveLength(2);
    expect(other.status).toBe(200);
  });

  it.each([['no-such'], ['itself']])('refuses the replacement «%s» and changes nothing', async (replacement) => {
    const { item, key } = await used();
    const reply = await withdraw({ documentId: item.id, replacement: replacement === 'itself' ? key : replacement });
    expect(reply.status).toBe(400);
    expect(await targetOf(`at-${key}`)).toBe(`package:${key}`);
  });

  it('asks for the right to delete', async () => {
    const { item } = await used();
    const analyst = await createStaff(cms, 'vitrina-analyst');
    expect((await withdraw({ documentId: item.id }, analyst.token)).status).toBe(403);
  });
});
