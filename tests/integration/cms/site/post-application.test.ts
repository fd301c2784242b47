import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { applicationForm, basicPackage, botProfile, newKey } from '../../../fixtures/build-submit';
import { buildSitePost, stampOf } from '../../../fixtures/build-site-post';
import { contentEditor } from '../../../fixtures/content-editor';
import { openDatabase } from '../../../fixtures/open-database';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';

const settings = {
  companyName: 'Бюро',
  timeZone: 'Europe/Moscow',
  currency: 'RUB',
  defaultCountry: 'RU',
  consentText: 'Согласие',
  consentVersion: '2026-11',
};
const listed = { origin: 'http://localhost:8080' };

afterAll(() => stopPostgres());

describe.each(databases)('POST /api/applications on %s', (database) => {
  let cms: TestCms;
  let db: Knex;

  beforeAll(async () => {
    cms = await startCms({ database, env: { FORM_RATE_LIMIT: '10000/1000', TRUSTED_PROXIES: '127.0.0.1/32' } });
    db = openDatabase(cms);
    const editor = contentEditor(cms);
    await editor.create('api::stage.stage', { key: 'request', name: 'Заявка' });
    await editor.published('api::form.form', { ...applicationForm, stage: 'stage:request' });
    await editor.published('api::package.package', basicPackage);
    await editor.publishedSingle('api::bot-profile.bot-profile', botProfile);
    await editor.publishedSingle('api::site-settings.site-settings', settings);
  }, 180_000);
  afterAll(async () => {
    await db.destroy();
    await cms.remove();
  });

  const post = (data: unknown, headers: Record<string, string> = {}) =>
    cms.request('/api/applications', { body: { data }, headers });
  const rowOf = (number: string) => db('applications').where({ number }).first();
  const count = async (table: string) => Number((await db(table).count({ n: '*' }).first())?.n);
  const connectBot = () =>
    db('bot_heard')
      .insert({ bot: 'site-test', heard_at: new Date(), username: 'vitrina_bot', parts: '{}' })
      .onConflict('bot')
      .merge();

  it('answers 201 with a number, and everything is written', async () => {
    const reply = await post(
      buildSitePost({
        package: 'basic',
        message: 'Позвоните вечером',
        page: 'https://shop.example/landing?token=secret#top',
        utm: { utm_source: 'ads', campaign: 'spring' },
      }),
    );
    expect(reply.status).toBe(201);
    expect(Object.keys(reply.body.data)).toEqual(['number', 'status', 'telegramUrl']);
    const { number, status, telegramUrl } = reply.body.data;
    expect([status, telegramUrl]).toEqual(['new', null]);
    expect(number).toMatch(/^A-\d{4}-\d{6,}$/);
    const row = await rowOf(number);
    const client = await db('clients').where({ id: row.client_id }).first();
    expect(row).toMatchObject({
      state: 'new',
      source: 'site',
      package_name: 'Базовый',
      client_name: 'Анна',
      phone: '+79000000007',
      message: 'Позвоните вечером',
      page: 'https://shop.example/landing',
      consent_version: '2026-11',
      consent_text: 'Согласие',
    });
    expect(String(row.price_minor)).toBe('8500000');
    expect(JSON.parse(JSON.stringify(row.utm))).toEqual(expect.anything());
    expect(client).toMatchObject({ channel: 'site', stage: 'request', phone: null, name: 'Анна' });
    expect(await db('events').where({ event_key: `application.submitted:${number}` })).toHaveLength(1);
    expect(await db('histories').where({ subject_id: number })).toHaveLength(1);
    expect((await db('deliveries').where({ subject: number }).orderBy('id')).map((one) => one.recipient)).toEqual([
      '-1001',
      '-1002/5',
    ]);
  });

  it('gives a link into the bot that is connected, the same one again for a repeat', async () => {
    await connectBot();
    await new Promise((done) => setTimeout(done, 5_100));
    const data = buildSitePost({ idempotencyKey: newKey() });
    const first = await post(data);
    const token = /^https:\/\/t\.me\/vitrina_bot\?start=([A-Za-z0-9_-]{22})$/.exec(first.body.data.telegramUrl)?.[1];
    const row = await rowOf(first.body.data.number);
    expect(row.link_hash).toBe(
      createHash('sha256')
        .update(token ?? '')
        .digest('base64url'),
    );
    expect((await post(data)).body).toEqual(first.body);
    await db('bot_heard').where({ bot: 'site-test' }).delete();
    await new Promise((done) => setTimeout(done, 5_100));
  }, 30_000);

  it.each([
    ['with a key', () => ({ idempotencyKey: newKey() })],
    ['without one, from one page', () => ({ stamp: stampOf(20), message: newKey() })],
    ['without one and without a stamp, from one address', () => ({ stamp: undefined, message: newKey() })],
  ])('makes one application of 50 equal posts at once %s', async (_name, changes) => {
    const data = buildSitePost(changes());
    const before = await count('applications');
    const replies = await Promise.all(Array.from({ length: 50 }, () => post(data, listed)));
    expect([...new Set(replies.map((reply) => reply.status))]).toEqual([201]);
    expect(new Set(replies.map((reply) => reply.text)).size).toBe(1);
    expect(await count('applications')).toBe(before + 1);
  });

  it('takes an equal post after ten minutes for a new application, and again only one of many', async () => {
    const data = buildSitePost({ message: newKey() });
    const first = (await post(data)).body.data.number;
    await db('applications')
      .where({ number: first })
      .update({ submitted_at: new Date(Date.now() - 601_000) });
    const replies = await Promise.all(Array.from({ length: 10 }, () => post(data)));
    const numbers = new Set(replies.map((reply) => reply.body.data.number));
    expect(numbers.size).toBe(1);
    expect(numbers.has(first)).toBe(false);
    expect((await post(data)).body.data.number).toBe([...numbers][0]);
  });

  it('takes the same phone with another name for another person, and shows staff both', async () => {
    const phone = '+7 900 000 00 31';
    const first = (await post(buildSitePost({ answers: { name: 'Анна', phone } }))).body.data;
    const second = (await post(buildSitePost({ answers: { name: 'Борис', phone } }))).body.data;
    expect(second.number).not.toBe(first.number);
    expect(Object.keys(second)).toEqual(Object.keys(first));
    const [one, other] = [await rowOf(first.number), await rowOf(second.number)];
    expect(one.client_id).not.toBe(other.client_id);
    expect(JSON.stringify(other.possible_duplicates)).toContain(first.number);
  });

  it.each([
    ['answers', { answers: { name: 'Борис', phone: '8 (900) 000-00-07' } }],
    ['package', { package: 'basic' }],
    ['message', { message: 'Другое' }],
  ])('answers 409 to a known key with another %s', async (_name, changes) => {
    const idempotencyKey = newKey();
    await post(buildSitePost({ idempotencyKey }));
    const reply = await post(buildSitePost({ idempotencyKey, ...changes }));
    expect(reply.status).toBe(409);
    expect(reply.body).toMatchObject({ data: null, error: { status: 409 } });
  });

  it('names all wrong fields at once, in the language asked for', async () => {
    const reply = await post({
      form: 'application',
      answers: { phone: '12', extra: 'x' },
      locale: 'en',
      status: 'closed',
    });
    expect(reply.status).toBe(403);
    const wrong = await post(
      { form: 'application', answers: { phone: '12', extra: 'x' }, locale: 'en', status: 'closed', consent: false },
      listed,
    );
    expect(wrong.status).toBe(400);
    const errors = wrong.body.error.details.errors as { path: string[]; message: string }[];
    expect(errors.map(({ path }) => path.join('.')).sort()).toEqual([
      'answers.extra',
      'answers.name',
      'answers.phone',
      'consent',
      'status',
    ]);
    expect(errors.find(({ path }) => path[0] === 'status')?.message).toBe('Unknown field');
    expect(errors.find(({ path }) => path[1] === 'name')?.message).toMatch(/^Please answer/);
  });

  it.each([
    ['too young', () => stampOf(1)],
    ['too old', () => stampOf(86_500)],
    ['from the future', () => stampOf(-60)],
    ['altered', () => `${stampOf().slice(0, -2)}AA`],
  ])('refuses a stamp that is %s', async (_name, stamp) => {
    const reply = await post(buildSitePost({ stamp: stamp() }));
    expect(reply.status).toBe(400);
    expect(reply.body.error.details.errors[0].path).toEqual(['stamp']);
  });

  it.each(['https://evil.example', 'http://127.0.0.1.evil.example'])('refuses posts from %s', async (origin) => {
    const before = await count('applications');
    expect((await post(buildSitePost(), { origin })).status).toBe(403);
    const plain = await cms.request('/api/applications', {
      method: 'POST',
      body: 'form=application&name=Eve&phone=%2B79000000001&consent=on',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(plain.status).toBe(403);
    expect(await count('applications')).toBe(before);
  });

  it.each(['null', 'http://localhost:8080', 'http://127.0.0.1:3000'])(
    'takes posts without a stamp from %s',
    async (origin) => {
      expect((await post(buildSitePost({ stamp: undefined, message: newKey() }), { origin })).status).toBe(201);
    },
  );
});
