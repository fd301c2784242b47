import type { Knex } from 'knex';
import { applicationListSchema } from '../../../../bot/src/cms-client/schemas/application';
import { handoverReplySchema, type Handover } from '../../../../bot/src/cms-client/schemas/handover';
import { clientExportSchema } from '../../../../bot/src/cms-client/schemas/records';
import { applicationForm, basicPackage, botProfile, buildSubmit } from '../../../fixtures/build-submit';
import { contentEditor } from '../../../fixtures/content-editor';
import { openDatabase } from '../../../fixtures/open-database';
import { leaveSiteApplication } from '../../../fixtures/site-application';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';

afterAll(() => stopPostgres());

describe.each(databases)('POST /api/bot/handovers on %s', (database) => {
  let cms: TestCms;
  let db: Knex;

  beforeAll(async () => {
    cms = await startCms({ database });
    db = openDatabase(cms);
    const editor = contentEditor(cms);
    await editor.create('api::stage.stage', { key: 'lead', name: 'Лид', order: 1 });
    await editor.create('api::stage.stage', { key: 'deal', name: 'Сделка', order: 2 });
    await editor.published('api::form.form', { ...applicationForm, stage: 'stage:lead' });
    await editor.published('api::package.package', basicPackage);
    await editor.publishedSingle('api::bot-profile.bot-profile', botProfile);
  }, 180_000);
  afterAll(async () => {
    await db.destroy();
    await cms.remove();
  });

  const leave = (options: { message?: string; test?: boolean } = {}) =>
    leaveSiteApplication({ cms, db, message: options.message, changes: { test: options.test ?? false } });
  const ask = (token: string, identity: string, own: object = {}) =>
    cms.asBot('/api/bot/handovers', { body: { data: { token, identity, test: false, ...own } } });
  const open = async (token: string, identity: string, own: object = {}): Promise<Handover> =>
    handoverReplySchema.parse((await ask(token, identity, own)).body).data;
  const clientOf = (identity: string) => db('clients').where({ identity }).first();
  const listOf = async (identity: string) =>
    applicationListSchema.parse((await cms.asBot(`/api/bot/applications?identity=${identity}`)).body).data;
  const exportOf = async (identity: string) =>
    clientExportSchema.parse((await cms.asBot(`/api/bot/clients/${identity}/export`)).body).data;

  it('gives the account that opens the link its application, and merges the site’s record into the account’s', async () => {
    const { number, identity, token } = await leave({ message: 'Нужен бот' });
    await db('deliveries').where({ subject: number }).update({ state: 'sent', message_ref: 'm1' });
    expect(await open(token, 'telegram:1', { username: 'anna' })).toEqual({
      status: 'opened',
      application: {
        number,
        status: 'new',
        form: 'application',
        formTitle: 'Заявка',
        package: 'basic',
        packageName: 'Базовый',
        clientName: 'Анна',
        message: 'Нужен бот',
      },
    });
    const [client, site] = [await clientOf('telegram:1'), await clientOf(identity)];
    expect(client).toMatchObject({ name: 'Анна', username: 'anna', stage: 'lead', source: 'site', phone: null });
    expect(site.merged_into_id).toBe(client.id);
    expect((await listOf('telegram:1')).map((one) => one.number)).toEqual([number]);
    expect(await listOf(identity)).toEqual([]);
    expect(await db('client_merges').where({ from_id: site.id })).toMatchObject([
      { into_id: client.id, reason: 'proof', undone_at: null },
    ]);
    expect(await db('events').where({ event_key: `application.opened:${number}` })).toMatchObject([
      { client_id: client.id, identity: 'telegram:1' },
    ]);
    const edits = await db('deliveries').where({ subject: number, kind: 'application.changed', state: 'planned' });
    expect(edits).toHaveLength(2);
    const subjects = [number, client.document_id, site.document_id];
    const fields = await db('histories').whereIn('subject_id', subjects).orderBy('id').pluck('field');
    expect(fields).toEqual(expect.arrayContaining(['client', 'mergedInto', 'merged']));
  });

  it('answers the same account the same again and moves nothing twice', async () => {
    const { token } = await leave();
    const replies = await Promise.all(Array.from({ length: 20 }, () => open(token, 'telegram:2')));
    expect(new Set(replies.map((reply) => JSON.stringify(reply))).size).toBe(1);
    expect(replies[0]?.status).toBe('opened');
    const client = await clientOf('telegram:2');
    expect(await db('client_merges').where({ into_id: client.id })).toHaveLength(1);
    expect(await db('histories').where({ subject_id: client.document_id, field: 'merged' })).toHaveLength(1);
  }, 60_000);

  it('opens for one of several accounts that come at once', async () => {
    const { token, number } = await leave();
    const accounts = Array.from({ length: 10 }, (_, index) => `telegram:3${index}`);
    const replies = await Promise.all(accounts.map((identity) => open(token, identity)));
    expect(replies.filter(({ status }) => status === 'opened')).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 'used')).toHaveLength(9);
    const lists = await Promise.all(accounts.map(listOf));
    expect(lists.flat().map((one) => one.number)).toEqual([number]);
  }, 60_000);

  it('tells another account after use, a stranger and a late comer nothing about anybody', async () => {
    const { token, number } = await leave({ message: 'Тайна' });
    await open(token, 'telegram:4');
    expect((await ask(token, 'telegram:5')).body).toEqual({ data: { status: 'used' } });
    expect((await ask('A'.repeat(22), 'telegram:5')).body).toEqual({ data: { status: 'unknown' } });
    expect(await clientOf('telegram:5')).toBeUndefined();
    const late = await leave();
    await db('applications')
      .where({ number: late.number })
      .update({ created_at: db.raw(eightDaysAgo(database)) });
    expect((await ask(late.token, 'telegram:5')).body).toEqual({ data: { status: 'expired' } });
    expect((await listOf('telegram:4')).map((one) => one.number)).toEqual([number]);
  });

  it.each([
    ['a live application from a test chat', false, true],
    ['a test application from a live chat', true, false],
  ])('does not open %s', async (_, made, opened) => {
    const { token, number } = await leave({ test: made });
    expect(await open(token, 'telegram:6', { test: opened })).toEqual({ status: 'unknown' });
    expect((await db('applications').where({ number }).first()).link_used_at).toBeNull();
    expect((await open(token, 'telegram:6', { test: made })).status).toBe('opened');
  });

  it('keeps a name, a source and a stage that lies further', async () => {
    const at = { identity: 'telegram:7', channel: 'telegram', name: 'Вера', seenAt: new Date().toISOString() };
    await cms.asBot('/api/bot/clients', { body: { data: [{ ...at, test: false }] } });
    await db('clients').where({ identity: 'telegram:7' }).update({ stage: 'deal' });
    const { token } = await leave();
    await open(token, 'telegram:7', { name: 'Другая' });
    expect(await clientOf('telegram:7')).toMatchObject({ name: 'Вера', source: 'telegram', stage: 'deal' });
  });

  it('opens only the application it was made for, whatever phone was typed', async () => {
    const first = await leave({ message: 'Первая' });
    await open(first.token, 'telegram:8', { name: 'Первый' });
    const second = await leave({ message: 'Вторая' });
    const opened = await open(second.token, 'telegram:9', { name: 'Второй' });
    expect(opened).toMatchObject({ status: 'opened', application: { number: second.number, message: 'Вторая' } });
    const told = JSON.stringify([await listOf('telegram:9'), await exportOf('telegram:9')]);
    for (const foreign of [first.number, first.identity, 'telegram:8', 'Первая', 'Первый'])
      expect(told).not.toContain(foreign);
    expect(told).toContain(second.number);
  });

  it('exports and erases what was merged together with the person', async () => {
    const { token, number, identity } = await leave({ message: 'Моё сообщение' });
    await open(token, 'telegram:10');
    const data = await exportOf('telegram:10');
    expect(data).toMatchObject({
      merged: [{ identity }],
      applications: [{ number, message: 'Моё сообщение' }],
    });
    expect((data.events as { type: string }[]).map(({ type }) => type)).toEqual([
      'application.submitted',
      'application.opened',
    ]);
    await cms.asBot('/api/bot/clients/telegram:10/erase', { method: 'POST' });
    expect(await db('clients').whereIn('identity', ['telegram:10', identity])).toEqual([]);
    expect(await db('events').whereIn('identity', ['telegram:10', identity])).toEqual([]);
    expect(await db('client_merges').whereNull('from_id')).toEqual([]);
    expect(await db('applications').where({ number }).first()).toMatchObject({ message: null, client_id: null });
    expect(await open(token, 'telegram:10')).toEqual({ status: 'unknown' });
  });

  it('erases a person while links are opened, and leaves no half of either', async () => {
    const links = await Promise.all(Array.from({ length: 5 }, () => leave()));
    await Promise.all([
      ...links.map(({ token }) => ask(token, 'telegram:11')),
      cms.asBot('/api/bot/clients/telegram:11/erase', { method: 'POST' }),
      ...links.map(({ token }) => ask(token, 'telegram:11')),
    ]);
    const rows = await db('applications').whereIn('number', links.map(({ number }) => number)); // prettier-ignore
    const client = await clientOf('telegram:11');
    for (const row of rows) expect([null, client?.id ?? null]).toContain(row.client_id);
  }, 60_000);

  it.each([
    ['a short token', { token: 'A'.repeat(21) }],
    ['a foreign sign', { token: `${'A'.repeat(21)}%` }],
    ['an identity of no channel', { identity: 'vk:1' }],
    ['no word whether it is a test', { test: undefined }],
  ])('refuses %s', async (_, wrong) => {
    const data = { token: 'A'.repeat(22), identity: 'telegram:1', test: false, ...wrong };
    expect((await cms.asBot('/api/bot/handovers', { body: { data } })).status).toBe(400);
  });

  it('is the bot’s alone', async () => {
    const { token } = await leave();
    const body = { data: { token, identity: 'telegram:12', test: false } };
    expect((await cms.request('/api/bot/handovers', { body })).status).toBeGreaterThanOrEqual(401);
    await cms.asBot('/api/bot/applications', { body: { data: buildSubmit({ client: { identity: 'telegram:12' } }) } });
    expect(await listOf('telegram:12')).toHaveLength(1);
  });
});

function eightDaysAgo(database: string): string {
  return database === 'postgres' ? "now() - interval '8 days'" : String(Date.now() - 8 * 86_400_000);
}
