import { readPreview } from '@vitrina/config';
import { draftsReplySchema } from '../../../../bot/src/cms-client/schemas/content';
import { basicPackage } from '../../../fixtures/build-submit';
import { contentEditor } from '../../../fixtures/content-editor';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';
import { createStaff } from '../../../helpers/staff';

const PACKAGE = 'api::package.package';

afterAll(() => stopPostgres());

describe.each(databases)('preview on %s', (database) => {
  let cms: TestCms;
  let editor: ReturnType<typeof contentEditor>;

  beforeAll(async () => {
    cms = await startCms({ database });
    editor = contentEditor(cms);
  }, 180_000);
  afterAll(() => cms.remove());

  const drafts = async (stamp = '') => {
    const reply = await cms.asBot(`/api/bot/content/drafts?stamp=${stamp}`);
    return reply.status === 304 ? null : draftsReplySchema.parse(reply.body).data;
  };
  const keys = async () => (await drafts())?.changed.map(({ key, locale }) => `${key}:${locale}`).sort();

  it('hands over drafts that differ from what is published, all languages of an entry together', async () => {
    const english = contentEditor(cms, 'en');
    const saved = await editor.published(PACKAGE, { ...basicPackage, key: 'live' });
    await english.update(PACKAGE, saved.id, { ...basicPackage, key: 'live', name: 'Basic' });
    await english.publish(PACKAGE, saved.id);
    await editor.create(PACKAGE, { ...basicPackage, key: 'new' });
    expect(await keys()).toEqual(['new:ru']);
    // The price is carried to the Russian draft, whose own date does not move.
    await english.update(PACKAGE, saved.id, { price: 99000 });
    expect(await keys()).toEqual(['live:en', 'live:ru', 'new:ru']);
    const prices = (await drafts())?.changed.filter(({ key }) => key === 'live').map(({ data }) => data);
    expect(prices).toEqual([
      expect.objectContaining({ price: '99000.00' }),
      expect.objectContaining({ price: '99000.00' }),
    ]);
    await english.publish(PACKAGE, saved.id);
    await editor.publish(PACKAGE, saved.id);
    expect(await keys()).toEqual(['new:ru']);
  });

  it('answers 304 until somebody saves', async () => {
    const saved = await editor.create(PACKAGE, { ...basicPackage, key: 'stamped' });
    const { stamp } = (await drafts()) ?? { stamp: '' };
    expect(await drafts(stamp)).toBeNull();
    await editor.update(PACKAGE, saved.id, { name: 'Новое имя' });
    expect((await drafts(stamp))?.stamp).not.toBe(stamp);
  });

  it('gives the admin a link to the chat page that the bot can check', async () => {
    const saved = await editor.create(PACKAGE, { ...basicPackage, key: 'linked' });
    const asked = `/content-manager/preview/url/${PACKAGE}?documentId=${saved.id}&locale=ru&status=draft`;
    const { body } = await cms.asOwner(asked);
    const { searchParams, pathname } = new URL(body.data.url);
    const [claim, signature] = [searchParams.get('preview') ?? '', searchParams.get('signature') ?? ''];
    expect(pathname).toBe('/chat');
    expect(readPreview({ claim, signature }, { apiToken: cms.apiToken, now: new Date() })).toMatchObject({
      type: 'package',
      key: 'linked',
      locale: 'ru',
      version: 'draft',
    });
  });

  it('gives no link to a role that may not read the type, nor for a type the chat cannot open', async () => {
    const saved = await editor.create(PACKAGE, { ...basicPackage, key: 'closed' });
    const { token } = await createStaff(cms, 'vitrina-manager');
    const asked = (uid: string) => `/content-manager/preview/url/${uid}?documentId=${saved.id}&locale=ru&status=draft`;
    expect((await cms.request(asked(PACKAGE), { token })).body?.data?.url).toBeUndefined();
    expect((await cms.asOwner(asked('api::phrase.phrase'))).body?.data?.url).toBeUndefined();
  });

  it('keeps drafts from everybody but the bot', async () => {
    expect((await cms.request('/api/bot/content/drafts')).status).toBe(401);
  });
});
