import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packClient, writePackFolder } from '../../../fixtures/pack-client';
import { contentEditor } from '../../../fixtures/content-editor';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';

const PRESETS = join(__dirname, '../../../../database/presets');

afterAll(() => stopPostgres());

describe.each(databases)('export and import of a pack on %s', (database) => {
  let source: TestCms;
  let target: TestCms;

  beforeAll(async () => {
    source = await startCms({ database, env: { PRESET: 'ai-agency' } });
    target = await startCms({ database });
  }, 240_000);
  afterAll(async () => {
    await source.remove();
    await target.remove();
  });

  it('gives the same files, byte for byte, after export, import elsewhere and export', async () => {
    const editor = contentEditor(source);
    const basic = await packClient(source).draft('api::package.package', 'basic');
    const name = 'Базовый: «старт» # 1';
    await editor.publish('api::package.package', basic.documentId, { name, pricePrefix: '- от' });
    await editor.published('api::faq.faq', {
      key: 'made-by-staff',
      question: 'Сколько? {{ company.phone }}',
      answer: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', text: 'Снизу_вверх *и* ' },
            { type: 'text', text: 'да ', bold: true },
          ],
        },
      ],
      order: 5,
    });

    const exported = await packClient(source).exported('my-business');
    const dir = writePackFolder('my-business', exported);
    const imported = await packClient(target).command({ do: 'import', dir, confirm: true });
    expect(imported.status).toBe(200);
    const again = await packClient(target).exported('my-business');

    expect(Object.keys(again)).toEqual(Object.keys(exported));
    expect(again).toEqual(exported);
    expect(again['packages.yaml']).toContain("name: 'Базовый: «старт» # 1'");
    expect(again['faqs.yaml']).toContain('answer: Снизу_вверх *и* **да**');
  });

  it('exports the pictures as they came', async () => {
    const exported = await packClient(source).exported('my-business');
    const media = Object.entries(exported).filter(([path]) => path.startsWith('media/'));
    const originals = media.map(([path]) => [path, readFileSync(join(PRESETS, 'ai-agency', path)).toString('base64')]);
    expect(media.length).toBeGreaterThan(2);
    expect(JSON.stringify(media) === JSON.stringify(originals)).toBe(true);
  });

  it('changes nothing when the exported pack is imported over itself', async () => {
    const dir = writePackFolder('my-business', await packClient(target).exported('my-business'));
    const { body } = await packClient(target).command({ do: 'import', dir, confirm: true });
    expect(body.data.changes).toEqual([]);
  });

  it('lists the pack of a folder as the one that is loaded', async () => {
    const { body } = await target.asOwner('/vitrina/packs');
    const current = body.data.filter((pack: { current: boolean }) => pack.current);
    expect(current).toEqual([expect.objectContaining({ name: 'my-business', problems: 0 })]);
  });

  it('refuses a broken pack with file, line and reason, and changes nothing', async () => {
    const before = (await packClient(target).content()).revision;
    const files = await packClient(target).exported('my-business');
    const broken = { ...files, 'packages.yaml': `${files['packages.yaml']}basic:\n  naem: Опечатка\n` };
    const { status, body } = await packClient(target).command({
      do: 'import',
      dir: writePackFolder('my-business', broken),
      confirm: true,
    });
    expect(status).toBe(400);
    expect(body.error.details.errors[0].message).toMatch(/^packages\.yaml:\d+ такой ключ уже есть выше/);
    expect((await packClient(target).content()).revision).toBe(before);
  });

  it('refuses an unknown pack by name', async () => {
    const { status, body } = await packClient(target).load('no-such-pack');
    expect(status).toBe(404);
    expect(body.error.message).toContain('ai-agency');
  });

  it.each([undefined, 't=1,v1=00', `t=${Math.floor(Date.now() / 1000)},v1=${'0'.repeat(64)}`])(
    'takes no command signed %s',
    async (signature) => {
      const headers: Record<string, string> = signature === undefined ? {} : { 'x-vitrina-signature': signature };
      const { status } = await target.request('/internal/packs', { body: { do: 'list' }, headers });
      expect(status).toBe(401);
    },
  );
});
