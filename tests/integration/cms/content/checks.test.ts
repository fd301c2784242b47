import { basicPackage } from '../../../fixtures/build-submit';
import { contentEditor } from '../../../fixtures/content-editor';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';
import { createStaff } from '../../../helpers/staff';

const PACKAGE = 'api::package.package';
const SCREEN = 'api::screen.screen';
const PROFILE = 'api::bot-profile.bot-profile';

type Finding = { level: string; path: unknown[]; message: string; draft?: { uid: string; documentId: string } };

const blocks = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const button = (target: string, label = 'Дальше') => ({
  key: target.replace(/\W/g, '-'),
  label,
  target,
  sameRow: false,
});

afterAll(() => stopPostgres());

describe.each(databases)('checks in the editor on %s', (database) => {
  let cms: TestCms;
  let editor: ReturnType<typeof contentEditor>;

  beforeAll(async () => {
    cms = await startCms({ database });
    editor = contentEditor(cms);
  }, 240_000);
  afterAll(() => cms.remove());

  const ask = (data: object, { uid = SCREEN, documentId = null as string | null, token = '' } = {}) =>
    (token ? cms.request : cms.asOwner)('/vitrina/checks', {
      ...(token && { token }),
      body: { uid, documentId, locale: 'ru', data: { list: 'none', ...data } },
    });
  const check = async (data: object, own = {}): Promise<Finding[]> => (await ask(data, own)).body.data.findings;
  const errorsOf = (findings: Finding[]) => findings.filter(({ level }) => level === 'error');
  const together = (entry: { uid: string; documentId: string }, drafts: object[], token?: string) =>
    (token ? cms.request : cms.asOwner)('/vitrina/publish-together', {
      ...(token && { token }),
      body: { ...entry, locale: 'ru', drafts },
    });
  const publishedKeys = async (): Promise<string[]> =>
    (await cms.asBot('/api/bot/content')).body.changed.map(({ key }: { key: string }) => key);

  it.each([
    ['a text over the limit', { text: blocks('я'.repeat(5000)) }, ['text']],
    ['an unknown variable', { text: blocks('{{ client.nickname }}') }, ['text']],
    ['a link to nothing', { buttons: [button('package:no-such')] }, ['buttons', 0, 'target']],
    ['an address that is none', { buttons: [button('url:not an address')] }, ['buttons', 0, 'target']],
  ])('finds %s before anything is saved', async (_, data, path) => {
    expect(errorsOf(await check(data)).map((finding) => finding.path)).toEqual([path]);
  });

  it('refuses to publish a text over the limit, naming the field', async () => {
    const saved = await editor.create(SCREEN, {
      key: 'long',
      title: 'Длинный',
      list: 'none',
      text: blocks('я'.repeat(5000)),
    });
    const reply = await editor.publish(SCREEN, saved.id);
    expect(reply.status).toBe(400);
    expect(reply.body.error?.details.errors.map(({ path }) => path)).toEqual([['text']]);
  });

  it('warns of a link to a draft and publishes both, with what the draft leads to in its turn', async () => {
    const far = await editor.create(SCREEN, { key: 'far', title: 'Дальний', list: 'none' });
    const near = await editor.create(PACKAGE, { ...basicPackage, key: 'near', buttons: [button('screen:far')] });
    const data = { key: 'both', title: 'Оба', list: 'none', buttons: [button('package:near')] };
    const screen = await editor.create(SCREEN, data);
    const drafts = (await check(data, { documentId: screen.id })).flatMap(({ draft }) => draft ?? []);
    expect(drafts).toEqual([
      { uid: PACKAGE, documentId: near.id },
      { uid: SCREEN, documentId: far.id },
    ]);
    const reply = await together({ uid: SCREEN, documentId: screen.id }, drafts);
    expect(reply.body).toEqual({ data: { published: 3 } });
    expect(await publishedKeys()).toEqual(expect.arrayContaining(['both', 'near', 'far']));
    expect((await check(data, { documentId: screen.id })).some(({ draft }) => draft)).toBe(false);
  });

  it('publishes nothing together when one of them is wrong', async () => {
    const fine = await editor.create(PACKAGE, { ...basicPackage, key: 'fine' });
    const wrong = await editor.create(SCREEN, {
      key: 'wrong',
      title: 'Нет',
      list: 'none',
      buttons: [button('faq:none')],
    });
    const reply = await together({ uid: SCREEN, documentId: wrong.id }, [{ uid: PACKAGE, documentId: fine.id }]);
    expect(reply.status).toBe(400);
    const keys = await publishedKeys();
    expect(keys).not.toContain('fine');
    expect(keys).not.toContain('wrong');
  });

  it('tells of a screen nobody can reach until something leads there', async () => {
    const screen = await editor.create(SCREEN, { key: 'lost', title: 'Потерянный', list: 'none' });
    const isLost = async () =>
      (await check({ key: 'lost' }, { documentId: screen.id })).some(({ message }) => message.includes('не дойти'));
    expect(await isLost()).toBe(true);
    const hub = await editor.create(SCREEN, {
      key: 'hub',
      title: 'Узел',
      list: 'none',
      buttons: [button('screen:lost')],
    });
    expect(await isLost()).toBe(true);
    await editor.publishedSingle(PROFILE, { name: 'Бот', startScreen: 'screen:hub' });
    expect(await isLost()).toBe(false);
    expect(hub.id).toBeTruthy();
  });

  it('lists what is not translated', async () => {
    const data = {
      key: 'talk',
      title: 'Беседа',
      list: 'none',
      text: blocks('Слово'),
      buttons: [button('action:menu', 'В меню')],
    };
    const saved = await editor.create(SCREEN, data);
    const said = async () => (await check(data, { documentId: saved.id })).map(({ message }) => message).join('\n');
    await contentEditor(cms, 'en').create(SCREEN, { key: 'other', title: 'Other', list: 'none' });
    expect(await said()).toMatch(/Нет перевода: English/);
    await contentEditor(cms, 'en').update(SCREEN, saved.id, { key: 'talk', title: 'Talk', list: 'none' });
    expect(await said()).toMatch(/Не переведено \(English\): Текст.*«В меню»/);
  });

  it('lists who leads to an entry, draft and published', async () => {
    await editor.published(PACKAGE, { ...basicPackage, key: 'wanted' });
    await editor.create(SCREEN, {
      key: 'user',
      title: 'Витрина',
      list: 'none',
      buttons: [button('package:wanted', 'Взять')],
    });
    const { body } = await cms.asOwner('/vitrina/content/used-by?type=package&key=wanted');
    expect(body.data).toEqual([
      expect.objectContaining({
        uid: SCREEN,
        isPublished: false,
        title: expect.stringContaining('Витрина'),
        place: expect.stringContaining('«Взять»'),
      }),
    ]);
  });

  it('asks for the rights of the content type', async () => {
    const [analyst, manager, writer] = await Promise.all(
      ['vitrina-analyst', 'vitrina-manager', 'vitrina-editor'].map((role) => createStaff(cms, role)),
    );
    const entry = await editor.create(PACKAGE, { ...basicPackage, key: 'guarded' });
    const refs = { uid: PACKAGE, documentId: entry.id };
    expect((await ask({}, { token: analyst?.token })).status).toBe(403);
    expect((await together(refs, [], analyst?.token)).status).toBe(403);
    expect((await together(refs, [], manager?.token)).status).toBe(403);
    const usedBy = '/vitrina/content/used-by?type=package&key=guarded';
    expect((await cms.request(usedBy, { token: manager?.token })).status).toBe(403);
    expect((await cms.request(usedBy, { token: analyst?.token })).status).toBe(200);
    expect((await ask({}, { token: writer?.token })).status).toBe(200);
    expect((await together(refs, [], writer?.token)).status).toBe(200);
    expect((await cms.request('/vitrina/checks', { body: {} })).status).toBe(401);
  });

  it('refuses what is no entry of content', async () => {
    expect((await ask({}, { uid: 'admin::user' })).status).toBe(400);
    expect((await together({ uid: PACKAGE, documentId: "x' or 1=1" }, [])).status).toBe(400);
  });
});
