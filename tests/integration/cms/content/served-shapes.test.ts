import {
  contentReplySchema,
  contentSchemas,
  type ContentReply,
  type ContentType,
} from '../../../../bot/src/cms-client/schemas/content';
import { contentEditor } from '../../../fixtures/content-editor';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';

/** A picture of one pixel, and the same with another comment. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

afterAll(() => stopPostgres());

describe.each(databases)('a whole business as the bot reads it, on %s', (database) => {
  let cms: TestCms;

  beforeAll(async () => {
    cms = await startCms({ database, env: { PRESET: 'ai-agency' } });
  }, 240_000);
  afterAll(() => cms.remove());

  const read = async (since: number): Promise<ContentReply> =>
    contentReplySchema.parse((await cms.asBot(`/api/bot/content?since=${since}`)).body);
  async function uploaded(): Promise<number> {
    const form = new FormData();
    form.set('files', new Blob([png], { type: 'image/png' }), 'point.png');
    return (await cms.asOwner('/upload', { method: 'POST', body: form })).body[0].id;
  }
  async function screenWithPicture(key: string): Promise<number> {
    const file = await uploaded();
    await contentEditor(cms).published('api::screen.screen', { key, title: 'С картинкой', list: 'none', media: file });
    return file;
  }

  it('has every type in the shape of the bot’s schemas, in three languages', async () => {
    const { changed } = await read(0);
    const wrong = changed.filter(({ type, data }) => !contentSchemas[type as ContentType].safeParse(data).success);
    expect(wrong).toEqual([]);
    expect(new Set(changed.map(({ type }) => type))).toEqual(new Set(Object.keys(contentSchemas)));
    expect(new Set(changed.map(({ locale }) => locale))).toEqual(new Set(['ru', 'en', 'uz']));
  });

  it('notes entries whose picture was replaced or deleted', async () => {
    const file = await screenWithPicture('pictured');
    const before = await read(0);
    const form = new FormData();
    form.set('files', new Blob([png], { type: 'image/png' }), 'other.png');
    await cms.asOwner(`/upload?id=${file}`, { method: 'POST', body: form });
    const replaced = await read(before.revision);
    expect(replaced.changed.map(({ key }) => key)).toEqual(['pictured']);
    await cms.asOwner(`/upload/files/${file}`, { method: 'DELETE' });
    const deleted = await read(replaced.revision);
    expect(deleted.changed).toMatchObject([{ key: 'pictured', data: { media: null } }]);
  });

  it('carries a picture chosen in one language to the others', async () => {
    const editor = contentEditor(cms);
    const english = contentEditor(cms, 'en');
    const screen = await editor.published('api::screen.screen', { key: 'two-languages', title: 'Экран', list: 'none' });
    await english.update('api::screen.screen', screen.id, { title: 'Screen' });
    await english.publish('api::screen.screen', screen.id);
    const file = await uploaded();
    const before = await read(0);
    await english.update('api::screen.screen', screen.id, { title: 'Screen', media: file });
    await english.publish('api::screen.screen', screen.id);
    const { changed } = await read(before.revision);
    expect(changed.map(({ locale, data }) => [locale, Boolean((data as { media: unknown }).media)]).sort()).toEqual([
      ['en', true],
      ['ru', true],
    ]);
  });

  it('makes bots fetch everything anew when a language is deleted', async () => {
    const before = await read(0);
    const languages = (await cms.asOwner('/i18n/locales')).body as { id: number; code: string }[];
    const uz = languages.find(({ code }) => code === 'uz');
    expect((await cms.asOwner(`/i18n/locales/${uz?.id}`, { method: 'DELETE' })).status).toBe(200);
    const after = await read(before.revision);
    expect(after.full).toBe(true);
    expect(after.changed.filter(({ locale }) => locale === 'uz')).toEqual([]);
  });
});
