import { contentEditor } from '../../../fixtures/content-editor';
import { packClient } from '../../../fixtures/pack-client';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';

const PACKAGE = 'api::package.package';
const PHRASE = 'api::phrase.phrase';
const SCREEN = 'api::screen.screen';

afterAll(() => stopPostgres());

describe.each(databases)('packs on %s', (database) => {
  let cms: TestCms;
  let packs: ReturnType<typeof packClient>;
  let editor: ReturnType<typeof contentEditor>;

  beforeAll(async () => {
    cms = await startCms({ database, env: { PRESET: 'ai-agency' } });
    packs = packClient(cms);
    editor = contentEditor(cms);
  }, 180_000);
  afterAll(() => cms.remove());

  const edit = async (uid: string, key: string, data: Record<string, unknown>) =>
    editor.publish(uid, (await packs.draft(uid, key)).documentId, data);

  it('has the whole business after the first start, in three languages', async () => {
    expect(await packs.keys('package')).toEqual(['advanced', 'basic', 'premium']);
    expect(await packs.keys('form')).toContain('application');
    expect(await packs.keys('screen')).toEqual(expect.arrayContaining(['about', 'packages', 'stages', 'start']));
    expect((await packs.keys('faq')).length).toBeGreaterThanOrEqual(30);
    expect(await packs.entry('package', 'basic', 'en')).toMatchObject({ name: 'Basic' });
    expect(await packs.entry('package', 'basic', 'uz')).toMatchObject({ price: '85000.00', currency: 'RUB' });
    expect(await packs.entry('phrase', 'button.want')).toEqual({ text: expect.stringContaining('Хочу этот') });
  });

  it('changes nothing when the same pack is loaded again', async () => {
    const before = (await packs.content()).revision;
    const { body } = await packs.load('ai-agency');
    expect(body.data.changes).toEqual([]);
    expect((await packs.content()).revision).toBe(before);
  });

  it('asks before it changes anything', async () => {
    const before = (await packs.content()).revision;
    const { status, body } = await packs.preview('service-desk');
    expect(status).toBe(200);
    expect(body.data).toMatchObject({ loaded: false, counts: { kept: 0 } });
    expect(body.data.changes).toContainEqual({ kind: 'unpublished', type: 'package', key: 'basic', note: '' });
    expect((await packs.content()).revision).toBe(before);
  });

  it('never overwrites what staff edited, and keeps it through another business and back', async () => {
    await edit(PACKAGE, 'basic', { name: 'Базовый плюс' });
    await edit(SCREEN, 'start', { title: 'Главная' });

    expect((await packs.load('ai-agency')).body.data.counts).toMatchObject({ kept: 2, updated: 0, created: 0 });
    expect(await packs.entry('package', 'basic')).toMatchObject({ name: 'Базовый плюс' });

    await packs.load('service-desk');
    expect(await packs.keys('package')).toEqual([]);
    expect(await packs.keys('form')).toEqual(['ticket']);
    expect((await packs.entry('bot-profile', 'main')).startScreen).toBe('screen:start');
    expect((await packs.entry('screen', 'start')).title).not.toBe('Главная');
    expect(await packs.draft(SCREEN, 'start-ai-agency')).toMatchObject({ pack: 'ai-agency', title: 'Главная' });

    await packs.load('ai-agency');
    expect(await packs.keys('package')).toEqual(['advanced', 'basic', 'premium']);
    expect(await packs.keys('form')).toEqual(['application']);
    expect(await packs.entry('package', 'basic')).toMatchObject({ name: 'Базовый плюс' });
    expect(await packs.entry('screen', 'start')).toMatchObject({ title: 'Главная' });
    expect((await packs.load('ai-agency')).body.data.counts).toMatchObject({
      kept: 2,
      updated: 0,
      created: 0,
      returned: 0,
    });
  });

  it('shows the managers’ chats of the installation whatever business is loaded', async () => {
    await editor.publishedSingle('api::bot-profile.bot-profile', { managerChats: '-100200300' });
    await packs.load('service-desk');
    expect(await packs.entry('bot-profile', 'main')).toMatchObject({ managerChats: '-100200300' });
    await packs.load('ai-agency');
    expect(await packs.entry('bot-profile', 'main')).toMatchObject({ managerChats: '-100200300' });
  });

  it('brings back a default phrase that is missing and leaves an edited one', async () => {
    await edit(PHRASE, 'button.want', { text: 'Беру' });
    await editor.remove(PHRASE, (await packs.draft(PHRASE, 'button.home')).documentId);
    cms = await cms.restart();
    packs = packClient(cms);
    editor = contentEditor(cms);
    expect(await packs.entry('phrase', 'button.want')).toEqual({ text: 'Беру' });
    expect(await packs.entry('phrase', 'button.home')).toEqual({ text: expect.stringContaining('В меню') });
  });
});
