import type { Knex } from 'knex';
import {
  applicationListSchema,
  submittedSchema,
  type SubmitApplication,
} from '../../../../bot/src/cms-client/schemas/application';
import { claimReplySchema, deliveryPayloadSchema } from '../../../../bot/src/cms-client/schemas/delivery';
import {
  applicationForm,
  basicPackage,
  botProfile,
  buildAnswer,
  buildSubmit,
  goodAnswers,
  newKey,
} from '../../../fixtures/build-submit';
import { contentEditor } from '../../../fixtures/content-editor';
import { openDatabase } from '../../../fixtures/open-database';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';

afterAll(() => stopPostgres());

describe.each(databases)('POST /api/bot/applications on %s', (database) => {
  let cms: TestCms;
  let db: Knex;
  let editor: ReturnType<typeof contentEditor>;

  beforeAll(async () => {
    cms = await startCms({ database });
    db = openDatabase(cms);
    editor = contentEditor(cms);
    await editor.create('api::stage.stage', { key: 'request', name: 'Заявка' });
    await editor.published('api::form.form', { ...applicationForm, stage: 'stage:request' });
    await editor.published('api::package.package', basicPackage);
    await editor.publishedSingle('api::bot-profile.bot-profile', botProfile);
  }, 180_000);
  afterAll(async () => {
    await db.destroy();
    await cms.remove();
  });

  const post = (data: unknown) => cms.asBot('/api/bot/applications', { body: { data } });
  const submit = (changes: Partial<SubmitApplication> = {}) => post(buildSubmit(changes));
  const numberOf = (reply: { body: unknown }) => submittedSchema.parse(reply.body).data.number;
  /** Opened after the form was published: every rule of the form holds. */
  const later = new Date(Date.now() + 3_600_000).toISOString();

  it('calls a client without a name as the form was answered, and never renames one', async () => {
    const named = (name: string) => goodAnswers.map((one) => (one.type === 'name' ? { ...one, display: name } : one));
    const nameOf = async (identity: string) => (await db('clients').where({ identity }).first()).name;
    const nameless = { client: { identity: 'web:2101' }, source: 'widget' as const };
    await submit({ ...nameless, answers: named('Мария') });
    expect(await nameOf('web:2101')).toBe('Мария');
    await submit({ ...nameless, answers: named('Пётр') });
    expect(await nameOf('web:2101')).toBe('Мария');
    await submit({ client: { identity: 'telegram:2102', name: 'Вера' }, answers: named('Мария') });
    expect(await nameOf('telegram:2102')).toBe('Вера');
  });

  it('answers 201 with a number of the business year, and everything is written', async () => {
    const reply = await submit({ client: { identity: 'telegram:2001', name: 'Анна', username: 'anna' } });
    expect(reply.status).toBe(201);
    const number = numberOf(reply);
    expect(number).toMatch(/^A-\d{4}-\d{6,}$/);
    const client = await db('clients').where({ identity: 'telegram:2001' }).first();
    const row = await db('applications').where({ number }).first();
    expect(row).toMatchObject({
      state: 'new',
      client_id: client.id,
      package: 'basic',
      phone: '+79000000007',
      client_name: 'Анна',
    });
    expect([String(row.price_minor), Boolean(row.price_differs)]).toEqual(['8500000', false]);
    expect([client.stage, client.phone]).toEqual(['request', null]);
    expect(await db('events').where({ event_key: `application.submitted:${number}` })).toHaveLength(1);
    expect(await db('histories').where({ subject_id: number })).toHaveLength(1);
    expect(
      (await db('deliveries').where({ subject: number }).orderBy('id')).map((delivery) => delivery.recipient),
    ).toEqual(['-1001', '-1002/5']);
  });

  it('makes one application of 50 equal posts at once and gives all the same answer', async () => {
    const body = buildSubmit({ client: { identity: 'telegram:2002' } });
    const replies = await Promise.all(Array.from({ length: 50 }, () => post(body)));
    expect([...new Set(replies.map((reply) => reply.status))]).toEqual([201]);
    expect(new Set(replies.map(numberOf)).size).toBe(1);
    expect(replies.filter((reply) => !reply.body.data.repeated)).toHaveLength(1);
    expect(await db('applications').where({ idempotency_key: body.idempotencyKey })).toHaveLength(1);
    expect(await db('deliveries').where({ subject: numberOf(replies[0]!) })).toHaveLength(2);
  }, 60_000);

  it('never gives a number twice to 100 posts at once', async () => {
    const replies = await Promise.all(
      Array.from({ length: 100 }, (_, index) => submit({ client: { identity: `telegram:30${index}` } })),
    );
    expect(new Set(replies.map(numberOf)).size).toBe(100);
  }, 60_000);

  it('answers 409 to a known key with other answers', async () => {
    const body = buildSubmit();
    await post(body);
    const reply = await post({ ...body, answers: [goodAnswers[0], { ...goodAnswers[1], value: '+79000000008' }] });
    expect(reply.status).toBe(409);
    expect(reply.body).toMatchObject({ data: null, error: { status: 409 } });
  });

  it('takes what was promised to the client already, whatever the form says by now', async () => {
    const answers = [buildAnswer({ key: 'vanished', type: 'text', value: 'Анна' })];
    const reply = await submit({ answers, openedAt: later, kept: true });
    expect(reply.status).toBe(201);
    const row = await db('applications')
      .where({ number: numberOf(reply) })
      .first();
    expect(JSON.stringify(row.answers)).toContain('vanished');
  });

  it('names all wrong answers at once, without repeating them', async () => {
    const answers = [
      buildAnswer({ key: 'phone', type: 'phone', value: 'not-a-phone' }),
      buildAnswer({ key: 'colour', type: 'text', value: 'red' }),
    ];
    const reply = await submit({ answers, openedAt: later });
    expect(reply.status).toBe(400);
    expect(reply.body.error.details.errors.map((error: { path: string[] }) => error.path)).toEqual([
      ['answers', 'phone'],
      ['answers', 'colour'],
      ['answers', 'name'],
    ]);
    expect(reply.text).not.toContain('not-a-phone');
  });

  it('keeps a request whose form was edited while the client was in it', async () => {
    const form = await editor.published('api::form.form', { ...applicationForm, key: 'edited' });
    const openedAt = new Date().toISOString();
    const fields = [
      ...applicationForm.fields.slice(0, 1),
      { key: 'city', type: 'city', question: 'Город?', label: 'Город', required: true },
    ];
    await editor.update('api::form.form', form.id, { ...applicationForm, key: 'edited', fields });
    await editor.publish('api::form.form', form.id);
    const number = numberOf(await submit({ form: 'edited', openedAt }));
    const row = await db('applications').where({ number }).first();
    expect(JSON.stringify(row.answers)).toContain('Вопрос phone?');
  });

  it('flags a price that differs from the one published now', async () => {
    const shown = { key: 'basic', name: 'Базовый', priceMinor: '8000000', currency: 'RUB' };
    const number = numberOf(await submit({ package: shown }));
    const row = await db('applications').where({ number }).first();
    expect([Boolean(row.price_differs), String(row.price_minor), String(row.current_price_minor)]).toEqual([
      true,
      '8000000',
      '8500000',
    ]);
  });

  it('marks the same typed phone of another person as a possible duplicate, and merges nobody', async () => {
    const answers = [goodAnswers[0]!, buildAnswer({ key: 'phone', type: 'phone', value: '+79000000999' })];
    const first = numberOf(await submit({ answers, client: { identity: 'telegram:4001' } }));
    const second = numberOf(await submit({ answers, client: { identity: 'telegram:4002' } }));
    const row = await db('applications').where({ number: second }).first();
    expect(JSON.parse(JSON.stringify(row.possible_duplicates))).toContain(first);
    expect(await db('clients').whereIn('identity', ['telegram:4001', 'telegram:4002'])).toHaveLength(2);
  });

  it('tells only the pane of its session about a test application', async () => {
    const number = numberOf(
      await submit({ test: true, session: 'abc', source: 'widget', client: { identity: 'web:abc' } }),
    );
    const rows = await db('deliveries').where({ subject: number });
    expect(rows.map(({ channel, recipient }) => [channel, recipient])).toEqual([['web', 'managers:abc']]);
  });

  it('lists the applications of one person only, newest first', async () => {
    const client = { identity: 'telegram:5001' };
    const numbers = [numberOf(await submit({ client })), numberOf(await submit({ client }))];
    const reply = await cms.asBot('/api/bot/applications?identity=telegram:5001');
    expect(applicationListSchema.parse(reply.body).data.map((one) => one.number)).toEqual(numbers.reverse());
  });

  it('hands managers a card in the shape the bot reads', async () => {
    const reply = await cms.asBot('/api/bot/deliveries/claim', {
      body: { data: { bot: 'store-a', limit: 60, channels: ['telegram', 'web'] } },
    });
    const claimed = claimReplySchema.parse(reply.body).data;
    expect(claimed.length).toBeGreaterThan(0);
    for (const delivery of claimed) expect(deliveryPayloadSchema.parse(delivery.payload).kind).toBe('application.new');
  });

  it.each([
    ['a short key', { idempotencyKey: 'short' }],
    ['a foreign identity', { client: { identity: 'mars:1' } }],
    ['a price in words', { package: { key: 'basic', name: 'Базовый', priceMinor: 'cheap', currency: 'RUB' } }],
    ['an answer that is an object', { answers: [{ ...goodAnswers[0], value: { $gt: '' } }] }],
  ])('answers 400 to %s', async (_, changes) => {
    expect((await post({ ...buildSubmit(), ...changes })).status).toBe(400);
  });

  it('is closed without the token', async () => {
    expect(
      (await cms.request('/api/bot/applications', { body: { data: buildSubmit({ idempotencyKey: newKey() }) } }))
        .status,
    ).toBe(401);
  });
});
