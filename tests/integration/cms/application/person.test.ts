import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { clientExportSchema, storedFileSchema } from '../../../../bot/src/cms-client/schemas/records';
import { applicationForm, botProfile, buildSubmit } from '../../../fixtures/build-submit';
import { contentEditor } from '../../../fixtures/content-editor';
import { openDatabase } from '../../../fixtures/open-database';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';

/** A picture of one pixel. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

afterAll(() => stopPostgres());

describe.each(databases)('what the bot writes about a person on %s', (database) => {
  let cms: TestCms;
  let db: Knex;

  beforeAll(async () => {
    cms = await startCms({ database });
    db = openDatabase(cms);
    const editor = contentEditor(cms);
    await editor.published('api::form.form', applicationForm);
    await editor.publishedSingle('api::bot-profile.bot-profile', botProfile);
  }, 180_000);
  afterAll(async () => {
    await db.destroy();
    await cms.remove();
  });

  const seen = (changes: Record<string, unknown>) => ({
    identity: 'telegram:1',
    channel: 'telegram',
    seenAt: new Date().toISOString(),
    test: false,
    ...changes,
  });
  const event = (key: string, changes: Record<string, unknown> = {}) => ({
    key,
    type: 'screen.shown',
    severity: 'info',
    at: new Date().toISOString(),
    identity: 'telegram:1',
    data: { screen: 'start' },
    test: false,
    ...changes,
  });
  const send = (path: string, data: unknown) => cms.asBot(path, { body: { data } });
  const sendFile = (bytes: Buffer, { identity = 'telegram:1', mime = 'image/png', path = '/api/bot/files' } = {}) =>
    cms.asBot(path, {
      method: 'POST',
      body: bytes,
      headers: { 'content-type': mime, 'x-file-name': encodeURIComponent('фото.png'), 'x-identity': identity },
    });

  it('makes and updates clients by identity, keeping a name and the first payload', async () => {
    const batch = [
      seen({ name: 'Анна', startPayload: 'promo' }),
      seen({ username: 'anna', startPayload: 'other' }),
      seen({ identity: 'telegram:2' }),
    ];
    expect((await send('/api/bot/clients', batch)).body).toEqual({ data: { accepted: 3 } });
    await send('/api/bot/clients', [seen({ name: 'Аня', provenPhone: '+79000000001', reachable: false })]);
    expect(await db('clients').where({ identity: 'telegram:1' })).toMatchObject([
      { name: 'Анна', username: 'anna', phone: '+79000000001', telegram_id: '1' },
    ]);
    expect(Boolean((await db('clients').where({ identity: 'telegram:1' }).first()).reachable)).toBe(false);
    expect(Boolean((await db('clients').where({ identity: 'telegram:2' }).first()).reachable)).toBe(true);
  });

  it('makes no client of somebody unknown who blocked the bot', async () => {
    const reply = await send('/api/bot/clients', [seen({ identity: 'telegram:404', name: 'Аня', reachable: false })]);
    expect(reply.status).toBe(200);
    expect(await db('clients').where({ identity: 'telegram:404' })).toEqual([]);
  });

  it('writes an event once however often its batch comes', async () => {
    const batch = [event('e1'), event('e2'), event('e1')];
    await Promise.all([send('/api/bot/events', batch), send('/api/bot/events', batch)]);
    expect((await db('events').whereIn('event_key', ['e1', 'e2'])).map((row) => row.client_id)).toEqual([
      expect.any(Number),
      expect.any(Number),
    ]);
  });

  it('refuses a batch over 500 and events with objects in them', async () => {
    expect(
      (
        await send(
          '/api/bot/events',
          Array.from({ length: 501 }, (_, index) => event(`many-${index}`)),
        )
      ).status,
    ).toBe(400);
    expect((await send('/api/bot/events', [event('e3', { data: { a: { b: 1 } } })])).status).toBe(400);
  });

  it('mirrors an unfinished form, never moves it back in time, and drops it when it ends', async () => {
    const at = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
    const mirror = (changes: Record<string, unknown>) => ({
      chat: 'telegram:1',
      identity: 'telegram:1',
      form: 'application',
      field: 'name',
      answers: [],
      updatedAt: at(0),
      ended: false,
      test: false,
      ...changes,
    });
    await send('/api/bot/dialog-states', [mirror({ field: 'phone', updatedAt: at(10) })]);
    await send('/api/bot/dialog-states', [mirror({ field: 'name', updatedAt: at(5) })]);
    expect(await db('dialog_states')).toMatchObject([{ field: 'phone' }]);
    await send('/api/bot/dialog-states', [mirror({ ended: true, updatedAt: at(7) })]);
    expect(await db('dialog_states').where({ chat: 'telegram:1' })).toHaveLength(1);
    await send('/api/bot/dialog-states', [mirror({ ended: true, updatedAt: at(20) })]);
    expect(await db('dialog_states')).toEqual([]);
    await send('/api/bot/dialog-states', [mirror({ field: 'late', updatedAt: at(15) })]);
    expect(await db('dialog_states')).toEqual([]);
    await send('/api/bot/dialog-states', [mirror({ field: 'begun anew', updatedAt: at(25) })]);
    expect(await db('dialog_states')).toMatchObject([{ field: 'begun anew' }]);
  });

  it('keeps a file privately and gives it to staff only, as an attachment', async () => {
    const stored = storedFileSchema.parse((await sendFile(png)).body).data;
    expect(stored).toMatchObject({ mime: 'image/png', size: png.length, url: null });
    const reply = await cms.asOwner(`/vitrina/files/${stored.id}`);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await cms.request(`/vitrina/files/${stored.id}`)).status).toBe(401);
    expect((await cms.asBot(`/vitrina/files/${stored.id}`)).status).toBe(401);
    expect((await cms.asOwner('/vitrina/files/..%2F..%2Fcms.db')).status).toBe(400);
    expect((await cms.request(`/uploads/${stored.id}`)).status).toBe(404);
  });

  it.each([
    ['a page called a picture', Buffer.from('<html><script>1</script></html>'), 415],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415],
    [
      'a picture of a billion pixels',
      Buffer.concat([png.subarray(0, 16), Buffer.from('0000ffff0000ffff', 'hex'), png.subarray(24)]),
      415,
    ],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 1), 413],
  ])('refuses %s', async (_, bytes, status) => {
    expect((await sendFile(bytes)).status).toBe(status);
  });

  it('puts a picture of staff into the media library', async () => {
    const stored = storedFileSchema.parse((await sendFile(png, { path: '/api/bot/media' })).body).data;
    expect(stored.url).toMatch(/^\/uploads\/.*\.png$/);
    expect((await cms.request(stored.url ?? '')).status).toBe(200);
  });

  it('exports everything about one person and nobody else', async () => {
    await send(
      '/api/bot/applications',
      buildSubmit({ client: { identity: 'telegram:77', name: 'Вера' }, package: null }),
    );
    const data = clientExportSchema.parse((await cms.asBot('/api/bot/clients/telegram:77/export')).body).data;
    expect(data).toMatchObject({ client: { name: 'Вера' }, applications: [{ clientName: 'Анна' }], files: [] });
    expect(JSON.stringify(data)).not.toContain('telegram:1"');
  });

  it('exports nothing of managers, of their chats or of other people', async () => {
    const identity = 'telegram:78';
    const client = { identity, name: 'Вера' };
    const first = (await send('/api/bot/applications', buildSubmit({ client, package: null }))).body.data.number;
    await db('deliveries').where({ subject: first }).update({ state: 'sent', message_ref: 'ref-of-managers' });
    const press = { action: 'take', actor: { id: 'telegram:999', name: 'Менеджер' }, recipient: '-1001' };
    expect((await send(`/api/bot/applications/${first}/transition`, press)).status).toBe(200);
    await db('applications')
      .where({ number: first })
      .update({ possible_duplicates: '["A-2026-000777"]', assignee: 'Пётр', notes: 'заметка', closed_by: 'Ольга' });
    await db('clients').where({ identity }).update({ notes: 'заметка' });
    const { id } = await db('clients').where({ identity }).first();
    await db('deliveries').insert({
      document_id: 'own-message',
      dedup_key: 'own-message',
      class: 'transactional',
      channel: 'telegram',
      recipient: '78',
      kind: 'client.text',
      payload: JSON.stringify({ text: 'Здравствуйте, Вера' }),
      state: 'sent',
      message_ref: '15',
      client_id: id,
      test: false,
    });
    const data = clientExportSchema.parse((await cms.asBot(`/api/bot/clients/${identity}/export`)).body).data;
    const told = JSON.stringify(data);
    for (const foreign of ['-1001', '-1002', 'telegram:999', 'Менеджер', 'ref-of-managers', 'A-2026-000777'])
      expect(told).not.toContain(foreign);
    for (const ofStaff of ['заметка', 'Пётр', 'Ольга']) expect(told).not.toContain(ofStaff);
    expect(data).toMatchObject({
      client: { name: 'Вера', identity },
      applications: [{ number: first, state: 'in_progress', clientName: 'Анна', phone: '+79000000007' }],
      messages: [{ kind: 'client.text', payload: { text: 'Здравствуйте, Вера' } }],
    });
    expect(data.events).toEqual(expect.arrayContaining([expect.objectContaining({ type: 'application.submitted' })]));
  });

  it('erases a person everywhere, keeps the application as a number, edits the managers’ messages', async () => {
    const identity = 'telegram:88';
    const client = { identity, name: 'Софья' };
    const { number } = (await send('/api/bot/applications', buildSubmit({ client, package: null }))).body.data;
    await send('/api/bot/events', [event('e88', { identity })]);
    const dialog = { chat: identity, identity, form: 'application', field: 'name', answers: [], test: false };
    await send('/api/bot/dialog-states', [{ ...dialog, updatedAt: new Date().toISOString(), ended: true }]);
    const file = storedFileSchema.parse((await sendFile(png, { identity })).body).data;
    await db('deliveries').where({ subject: number }).update({ state: 'sent', message_ref: 'm1' });
    expect((await cms.asBot(`/api/bot/clients/${identity}/erase`, { method: 'POST' })).body).toEqual({
      data: { erased: true },
    });
    expect(await db('clients').where({ identity })).toEqual([]);
    expect(await db('events').where({ identity })).toEqual([]);
    expect(await db('dialog_end').where({ identity })).toEqual([]);
    expect(await db('applications').where({ number }).first()).toMatchObject({
      phone: null,
      client_name: null,
      client_id: null,
      state: 'new',
    });
    const everything = JSON.stringify([
      await db('applications'),
      await db('histories'),
      await db('deliveries'),
      await db('events'),
    ]);
    expect(everything).not.toContain('Софья');
    expect(
      await db('deliveries').where({ subject: number, kind: 'application.changed', state: 'planned' }),
    ).toHaveLength(2);
    expect(readdirSync(join(cms.dataDir, 'private'))).not.toContain(file.id);
    expect((await cms.asBot(`/api/bot/clients/${identity}/erase`, { method: 'POST' })).body).toEqual({
      data: { erased: false },
    });
  });
});
