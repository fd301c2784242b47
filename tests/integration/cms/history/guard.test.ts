import type { Knex } from 'knex';
import { applicationForm, buildSubmit } from '../../../fixtures/build-submit';
import { contentEditor } from '../../../fixtures/content-editor';
import { openDatabase } from '../../../fixtures/open-database';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';
import { createStaff } from '../../../helpers/staff';

const APPLICATION = 'api::application.application';
const CLIENT = 'api::client.client';

afterAll(() => stopPostgres());

describe.each(databases)('operational entries in the admin on %s', (database) => {
  let cms: TestCms;
  let db: Knex;
  let editor: ReturnType<typeof contentEditor>;
  let application: { id: string; number: string };
  let clientId: string;

  beforeAll(async () => {
    cms = await startCms({ database });
    db = openDatabase(cms);
    editor = contentEditor(cms);
    await editor.published('api::form.form', applicationForm);
    const reply = await cms.asBot('/api/bot/applications', { body: { data: buildSubmit({ package: null }) } });
    const { number } = reply.body.data;
    application = { id: (await db('applications').where({ number }).first()).document_id, number };
    clientId = (await db('clients').first()).document_id;
  }, 180_000);
  afterAll(async () => {
    await db.destroy();
    await cms.remove();
  });

  const row = () => db('applications').where({ document_id: application.id }).first();
  const lastHistory = (subject: string) => db('histories').where({ subject_id: subject }).orderBy('id', 'desc').first();

  it('notes who changed the assignee, when, from what to what', async () => {
    const reply = await editor.update(APPLICATION, application.id, { assignee: 'Ирина' });
    expect(reply.status).toBe(200);
    expect(await lastHistory(application.number)).toMatchObject({
      subject_type: 'application',
      field: 'assignee',
      old: null,
      new: 'Ирина',
    });
    await editor.update(APPLICATION, application.id, { assignee: 'Пётр' });
    const line = await lastHistory(application.number);
    expect(line).toMatchObject({ old: 'Ирина', new: 'Пётр' });
    expect(line.who).not.toBe('');
    expect(line.at).toBeTruthy();
  });

  it('takes the whole entry as the Content Manager sends it back, and notes only what changed', async () => {
    const sent = (await cms.asOwner(`/content-manager/collection-types/${APPLICATION}/${application.id}`)).body.data;
    const before = await db('histories').where({ subject_id: application.number });
    const reply = await editor.update(APPLICATION, application.id, {
      ...sent,
      client: { connect: [], disconnect: [] },
      notes: 'Перезвонить',
    });
    expect(reply.status).toBe(200);
    expect(await db('histories').where({ subject_id: application.number })).toHaveLength(before.length + 1);
    expect((await row()).notes).toBe('Перезвонить');
  });

  it.each([
    ['number', { number: 'A-2026-999999' }],
    ['state', { state: 'closed' }],
    ['answers', { answers: [] }],
    ['priceMinor', { priceMinor: '1' }],
    ['client', { client: { connect: [], disconnect: [{ id: 1 }] } }],
  ])('refuses to edit %s, also together with an allowed field', async (field, data) => {
    const before = await row();
    const reply = await editor.update(APPLICATION, application.id, { ...data, notes: 'вместе' });
    expect(reply.status).toBe(400);
    expect(reply.body.error?.details.errors[0]?.path).toEqual([field]);
    expect(await row()).toEqual(before);
  });

  it('lets a role change only the fields that are given to it', async () => {
    const role = (await cms.asOwner('/admin/roles', { body: { name: 'Заметки', description: '' } })).body.data;
    const explorer = 'plugin::content-manager.explorer';
    const fields = ['notes', 'assignee', 'tags', 'number'];
    const permissions = [
      { action: `${explorer}.read`, subject: APPLICATION, properties: { fields }, conditions: [] },
      { action: `${explorer}.update`, subject: APPLICATION, properties: { fields: ['notes'] }, conditions: [] },
    ];
    await cms.asOwner(`/admin/roles/${role.id}/permissions`, { method: 'PUT', body: { permissions } });
    const { token } = await createStaff(cms, role.code);
    const save = (body: unknown) =>
      cms.request(`/content-manager/collection-types/${APPLICATION}/${application.id}`, { method: 'PUT', token, body });
    const before = await row();
    const refused = await save({ notes: 'вместе', assignee: 'Чужой' });
    expect(refused.status).toBe(400);
    expect(refused.body.error?.details.errors[0]?.path).toEqual(['assignee']);
    expect(await row()).toEqual(before);
    const { assignee, tags, number } = before;
    expect((await save({ notes: 'можно', assignee, tags, number })).status).toBe(200);
    expect(await row()).toMatchObject({ notes: 'можно', assignee });
  });

  it('refuses to delete, make and copy them, for the owner too', async () => {
    expect((await editor.remove(APPLICATION, application.id)).status).toBe(403);
    expect((await editor.create(APPLICATION, { number: 'A-2026-000999', idempotencyKey: 'forged-key' })).status).toBe(
      403,
    );
    const bulk = await cms.asOwner(`/content-manager/collection-types/${APPLICATION}/actions/bulkDelete`, {
      body: { documentIds: [application.id] },
    });
    expect(bulk.status).toBe(403);
    const clone = await cms.asOwner(`/content-manager/collection-types/${APPLICATION}/clone/${application.id}`, {
      body: {},
    });
    expect(clone.status).toBe(403);
    expect(await db('applications')).toHaveLength(1);
  });

  it('gives no way round through a client or a package', async () => {
    const reply = await editor.update(CLIENT, clientId, { applications: { disconnect: [{ id: 1 }] }, name: 'Анна П.' });
    expect([200, 400]).toContain(reply.status);
    const package_ = await editor.create('api::package.package', {
      key: 'round',
      name: 'Круг',
      currency: 'RUB',
      applications: { set: [] },
    });
    expect([201, 400]).toContain(package_.status);
    expect((await row()).client_id).toBe((await db('clients').first()).id);
  });

  it('moves a client to a stage that exists, with history, and to no other', async () => {
    await editor.create('api::stage.stage', { key: 'deciding', name: 'Принимают решение' });
    expect((await editor.update(CLIENT, clientId, { stage: 'deciding' })).status).toBe(200);
    expect(await lastHistory(clientId)).toMatchObject({ subject_type: 'client', field: 'stage', new: 'deciding' });
    expect((await editor.update(CLIENT, clientId, { stage: 'nowhere' })).status).toBe(400);
    expect((await editor.update(CLIENT, clientId, { identity: 'telegram:1' })).status).toBe(400);
  });

  it('shows every field of the Content Manager refused for events, deliveries and history', async () => {
    const histories = await db('histories').first();
    const reply = await editor.update('api::history.history', histories.document_id, { who: 'кто-то другой' });
    expect([400, 403]).toContain(reply.status);
    expect((await db('histories').where({ id: histories.id }).first()).who).toBe(histories.who);
  });
});
