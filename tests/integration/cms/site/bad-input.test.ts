import { gzipSync } from 'node:zlib';
import type { Knex } from 'knex';
import { badPosts, brokenBodies } from '../../../fixtures/bad-site-posts';
import { applicationForm, basicPackage, newKey } from '../../../fixtures/build-submit';
import { buildSitePost, stampOf } from '../../../fixtures/build-site-post';
import { contentEditor } from '../../../fixtures/content-editor';
import { openDatabase } from '../../../fixtures/open-database';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';

const tables = ['applications', 'clients', 'events', 'deliveries', 'histories'];

afterAll(() => stopPostgres());

describe.each(databases)('bad input of POST /api/applications on %s', (database) => {
  let cms: TestCms;
  let db: Knex;

  beforeAll(async () => {
    cms = await startCms({ database, env: { FORM_RATE_LIMIT: '10000/1000' } });
    db = openDatabase(cms);
    await contentEditor(cms).published('api::form.form', applicationForm);
    await contentEditor(cms).published('api::package.package', basicPackage);
  }, 180_000);
  afterAll(async () => {
    await db.destroy();
    await cms.remove();
  });

  const rows = async () =>
    Promise.all(tables.map(async (table) => Number((await db(table).count({ n: '*' }).first())?.n)));
  const send = (body: string | Buffer, headers: Record<string, string>) =>
    cms.request('/api/applications', {
      method: 'POST',
      body,
      headers: { origin: 'http://localhost:8080', ...headers },
    });
  const post = (data: unknown) => cms.request('/api/applications', { body: { data } });

  it('has at least 60 cases', () => expect(badPosts.length + brokenBodies.length).toBeGreaterThanOrEqual(60));

  it.each(badPosts)('answers 400 to %s, names it and changes nothing', async (_name, changes, paths) => {
    const before = await rows();
    const reply = await post({ ...buildSitePost(), ...changes });
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ data: null, error: { status: 400, name: 'ValidationError' } });
    const errors = reply.body.error.details.errors as { path: string[]; message: string }[];
    expect([...new Set(errors.map(({ path }) => path.join('.')))].sort()).toEqual(paths);
    expect(errors.every(({ message }) => message !== '')).toBe(true);
    expect(await rows()).toEqual(before);
  });

  it.each(brokenBodies)('refuses %s', async (_name, body, [type, status]) => {
    const before = await rows();
    expect((await send(body, { 'content-type': type })).status).toBe(status);
    expect(await rows()).toEqual(before);
  });

  it('does not unpack what is compressed', async () => {
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
    const headers = { 'content-type': 'application/json', 'content-encoding': 'gzip' };
    expect((await send(bomb, headers)).status).toBe(415);
    expect((await send(gzipSync(JSON.stringify({ data: buildSitePost() })), headers)).status).toBe(415);
  });

  it.each(['Анна-Мария О’Нил', '李小龍', 'محمد بن علي', 'שרה\u200f', 'Аня 🌸', '👩‍💻', 'Oʻktam', 'José Ñandú'])(
    'takes the name %s',
    async (name) => {
      const reply = await post(buildSitePost({ answers: { name, phone: '+998 90 123 45 67' } }));
      expect(reply.status).toBe(201);
      expect((await db('applications').where({ number: reply.body.data.number }).first()).client_name).toBe(name);
    },
  );

  it('answers a plain form with a page: the errors beside the fields, what was typed kept and harmless', async () => {
    const name = '"><script>alert(1)</script>';
    const body = new URLSearchParams({ form: 'application', name, phone: '12', stamp: stampOf(), locale: 'en' });
    const reply = await send(body.toString(), { 'content-type': 'application/x-www-form-urlencoded' });
    expect(reply.status).toBe(400);
    expect(reply.headers.get('content-type')).toMatch('text/html');
    expect(reply.text).not.toContain('<script>alert');
    expect(reply.text).toContain('value="&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"');
    expect(reply.text).toMatch(
      /id="f-phone"[^>]*value="12"[^>]*aria-invalid="true"[^>]*aria-describedby="f-phone-hint f-phone-error"/,
    );
    expect(reply.text).toMatch(/id="f-phone-error">This does not look like a phone number/);
    expect(reply.text).toMatch(/<a href="#f-consent">/);
  });

  it.each(['urlencoded', 'multipart'])('takes a plain form (%s) and leads to its own thanks page', async (kind) => {
    const fields = {
      form: 'application',
      package: 'basic',
      name: 'Анна',
      phone: '89000000007',
      consent: 'on',
      utm_source: 'ads',
      message: newKey(),
      stamp: stampOf(),
      website: '',
    };
    const given = Object.entries(fields);
    const multipart = new FormData();
    for (const [key, value] of given) multipart.append(key, value);
    const reply = await cms.request('/api/applications', {
      method: 'POST',
      ...(kind === 'multipart'
        ? { body: multipart }
        : {
            body: new URLSearchParams(given).toString(),
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
          }),
    });
    expect(reply.status).toBe(303);
    const address = reply.headers.get('location') ?? '';
    expect(address).toMatch(/^\/form\/application\/thanks\?ref=A-/);
    const thanks = await cms.request(address);
    expect(thanks.status).toBe(200);
    expect(thanks.text).toMatch(/A-\d{4}-\d{6,}/);
    expect((await cms.request(address.replace('ref=A-', 'ref=A-1'))).status).toBe(404);
  });

  it('refuses a file in a multipart form by the name of its field', async () => {
    const form = new FormData();
    form.append('form', 'application');
    form.append('photo', new Blob(['x']), 'x.png');
    const before = await rows();
    expect((await cms.request('/api/applications', { method: 'POST', body: form })).status).toBe(400);
    expect(await rows()).toEqual(before);
  });

  it('has a page for each form and says so kindly where there is none', async () => {
    const page = await cms.request('/form/application?package=basic&lang=en');
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/<option value="basic" selected>/);
    expect((await cms.request('/form/nothing?lang=en')).status).toBe(404);
    expect((await cms.request('/form/nothing?lang=en')).text).toContain('There is no such page');
  });
});
