import { contentReplySchema, packageSchema, type ContentReply } from '../../../../bot/src/cms-client/schemas/content';
import { contentEditor, type Saved } from '../../../fixtures/content-editor';
import { basicPackage } from '../../../fixtures/build-submit';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';

const PACKAGE = 'api::package.package';
const SCREEN = 'api::screen.screen';

afterAll(() => stopPostgres());

describe.each(databases)('GET /api/bot/content on %s', (database) => {
  let cms: TestCms;
  let editor: ReturnType<typeof contentEditor>;
  let english: ReturnType<typeof contentEditor>;
  let made = 0;

  beforeAll(async () => {
    cms = await startCms({ database });
    editor = contentEditor(cms);
    english = contentEditor(cms, 'en');
  }, 180_000);
  afterAll(() => cms.remove());

  const freshKey = () => `item-${database}-${(made += 1)}`;
  const read = async (since: number): Promise<ContentReply> =>
    contentReplySchema.parse((await cms.asBot(`/api/bot/content?since=${since}`)).body);
  const revision = async () => (await read(0)).revision;
  const publishedPackage = (key: string, data = {}): Promise<Saved> =>
    editor.published(PACKAGE, { ...basicPackage, key, ...data });
  const priceOf = (reply: ContentReply, key: string, locale: string) =>
    packageSchema.parse(reply.changed.find((entry) => entry.key === key && entry.locale === locale)?.data).price;

  it('answers 304 when nothing changed', async () => {
    const reply = await cms.asBot(`/api/bot/content?since=${await revision()}`);
    expect(reply.status).toBe(304);
    expect(reply.text).toBe('');
  });

  it.each(['', '?since=0', '?since=999999', '?since=abc', '?since=-5'])(
    'hands over everything for "%s"',
    async (query) => {
      const key = freshKey();
      await publishedPackage(key);
      const reply = contentReplySchema.parse((await cms.asBot(`/api/bot/content${query}`)).body);
      expect(reply.full).toBe(true);
      expect(priceOf(reply, key, 'ru')).toBe('85000.00');
    },
  );

  it('hands over only what was published since, a draft never', async () => {
    const since = await revision();
    await editor.create(PACKAGE, { ...basicPackage, key: freshKey() });
    const key = freshKey();
    await publishedPackage(key);
    const reply = await read(since);
    expect(reply.full).toBe(false);
    expect(reply.changed.map((entry) => entry.key)).toEqual([key]);
    expect(reply.removed).toEqual([]);
  });

  it('names what was unpublished or deleted as removed, and gives it again when it is published again', async () => {
    const [first, second] = [freshKey(), freshKey()];
    const [a, b] = [await publishedPackage(first), await publishedPackage(second)];
    const since = await revision();
    await editor.unpublish(PACKAGE, a.id);
    await editor.remove(PACKAGE, b.id);
    const gone = await read(since);
    expect(gone.changed).toEqual([]);
    expect(gone.removed.map((entry) => entry.key).sort()).toEqual([first, second].sort());
    await editor.publish(PACKAGE, a.id);
    expect((await read(gone.revision)).changed.map((entry) => entry.key)).toEqual([first]);
  });

  it('removes the old key when an entry is published under a new one', async () => {
    const [before, after] = [freshKey(), freshKey()];
    const saved = await publishedPackage(before);
    const since = await revision();
    await editor.update(PACKAGE, saved.id, { ...basicPackage, key: after });
    await editor.publish(PACKAGE, saved.id);
    const reply = await read(since);
    expect(reply.removed).toEqual([{ type: 'package', key: before, locale: 'ru' }]);
    expect(reply.changed.map((entry) => entry.key)).toEqual([after]);
  });

  it('republishes a price changed in one language in all published languages', async () => {
    const key = freshKey();
    const saved = await publishedPackage(key);
    await english.update(PACKAGE, saved.id, { ...basicPackage, key, name: 'Basic' });
    await english.publish(PACKAGE, saved.id);
    const since = await revision();
    await english.update(PACKAGE, saved.id, { ...basicPackage, key, name: 'Basic', price: 99000 });
    expect((await cms.asBot(`/api/bot/content?since=${since}`)).status).toBe(304);
    await english.publish(PACKAGE, saved.id);
    const reply = await read(since);
    expect([priceOf(reply, key, 'ru'), priceOf(reply, key, 'en')]).toEqual(['99000.00', '99000.00']);
    expect(reply.changed.map((entry) => packageSchema.parse(entry.data).name)).toEqual(
      expect.arrayContaining(['Базовый', 'Basic']),
    );
  });

  it('keeps an unpublished price of the flow when a language is begun', async () => {
    const key = freshKey();
    const saved = await publishedPackage(key);
    await editor.update(PACKAGE, saved.id, { price: 120000 });
    await english.update(PACKAGE, saved.id, { name: 'Basic' });
    const since = await revision();
    await editor.publish(PACKAGE, saved.id);
    expect(priceOf(await read(since), key, 'ru')).toBe('120000.00');
  });

  it('publishes a screen and a package that lead to each other in any order', async () => {
    const [screenKey, packageKey] = [freshKey(), freshKey()];
    const button = (key: string, target: string) => ({ key, label: 'Дальше', target, sameRow: false });
    const screen = await editor.create(SCREEN, { key: screenKey, title: 'Меню', list: 'none' });
    const item = await editor.create(PACKAGE, {
      ...basicPackage,
      key: packageKey,
      buttons: [button('back', `screen:${screenKey}`)],
    });
    await editor.update(SCREEN, screen.id, {
      key: screenKey,
      title: 'Меню',
      list: 'none',
      buttons: [button('go', `package:${packageKey}`)],
    });
    const since = await revision();
    expect((await editor.publish(SCREEN, screen.id)).status).toBe(200);
    expect((await editor.publish(PACKAGE, item.id)).status).toBe(200);
    await editor.unpublish(PACKAGE, item.id);
    await editor.publish(PACKAGE, item.id);
    const reply = await read(since);
    expect(JSON.stringify(reply.changed.find((entry) => entry.key === screenKey)?.data)).toContain(
      `package:${packageKey}`,
    );
    expect(reply.changed.map((entry) => entry.key).sort()).toEqual([screenKey, packageKey].sort());
  });

  it('refuses to publish a link to an entry that does not exist, naming the field', async () => {
    const buttons = [{ key: 'go', label: 'Дальше', target: 'package:no-such', sameRow: false }];
    const screen = await editor.create(SCREEN, { key: freshKey(), title: 'Меню', list: 'none', buttons });
    const reply = await editor.publish(SCREEN, screen.id);
    expect(reply.status).toBe(400);
    expect(reply.body.error?.details.errors[0]?.path).toEqual(['buttons', 0, 'target']);
  });

  it.each([
    ['a key with capitals', { key: 'Basic' }, ['key']],
    ['a link that is none', { form: 'somewhere' }, ['form']],
    ['a template that does not parse', { summary: '{{ client.name ' }, ['summary']],
    ['an unknown variable', { summary: '{{ client.nickname }}' }, ['summary']],
    [
      'a repeated key of a list',
      {
        features: [
          { key: 'a', text: '1' },
          { key: 'a', text: '2' },
        ],
      },
      ['features', 1, 'key'],
    ],
  ])('refuses to save %s', async (_, data, path) => {
    const reply = await editor.create(PACKAGE, { ...basicPackage, key: freshKey(), ...data });
    expect(reply.status).toBe(400);
    expect(reply.body.error?.details.errors[0]?.path).toEqual(path);
  });

  it('refuses a key that another entry has', async () => {
    const key = freshKey();
    await editor.create(PACKAGE, { ...basicPackage, key });
    const reply = await editor.create(PACKAGE, { ...basicPackage, key });
    expect(reply.body.error?.details.errors[0]?.path).toEqual(['key']);
  });

  it('changes nothing when a publishing is refused', async () => {
    const screen = await editor.create(SCREEN, {
      key: freshKey(),
      title: 'Меню',
      list: 'none',
      buttons: [{ key: 'go', target: 'form:none' }],
    });
    const since = await revision();
    await editor.publish(SCREEN, screen.id);
    expect(await revision()).toBe(since);
  });

  it('is closed without the token', async () => {
    expect((await cms.request('/api/bot/content')).status).toBe(401);
  });
});
