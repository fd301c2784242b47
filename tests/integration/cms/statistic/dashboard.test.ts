import type { Knex } from 'knex';
import { applicationForm, botProfile, buildSubmit, newKey } from '../../../fixtures/build-submit';
import { contentEditor } from '../../../fixtures/content-editor';
import { openDatabase } from '../../../fixtures/open-database';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';
import { createStaff } from '../../../helpers/staff';

afterAll(() => stopPostgres());

describe.each(databases)('numbers of the home page on %s', (database) => {
  let cms: TestCms;
  let db: Knex;
  let person = 8000;

  beforeAll(async () => {
    cms = await startCms({ database });
    db = openDatabase(cms);
    const editor = contentEditor(cms);
    await editor.create('api::stage.stage', { key: 'visitor', name: 'Познакомились', order: 10 });
    await editor.create('api::stage.stage', { key: 'request', name: 'Заявка', order: 20 });
    await editor.create('api::stage.stage', { key: 'bought', name: 'Купили', order: 30 });
    await editor.published('api::form.form', { ...applicationForm, stage: 'stage:request' });
    await editor.publishedSingle('api::bot-profile.bot-profile', botProfile);
  }, 180_000);
  afterAll(async () => {
    await db.destroy();
    await cms.remove();
  });

  const tick = () => cms.asBot('/api/bot/ticks/statistics', { method: 'POST' });
  const recount = async () => (await cms.asOwner('/vitrina/statistics/recount', { method: 'POST' })).body.data;
  async function dashboard() {
    await tick();
    const reply = await cms.asOwner('/vitrina/dashboard?days=30');
    expect(reply.status).toBe(200);
    return reply.body.data;
  }
  async function submit(own: Parameters<typeof buildSubmit>[0] = {}) {
    const client = { identity: `telegram:${(person += 1)}`, name: 'Анна' };
    const reply = await cms.asBot('/api/bot/applications', { body: { data: buildSubmit({ client, ...own }) } });
    expect(reply.status).toBe(201);
    return { number: String(reply.body.data.number), identity: client.identity };
  }
  const shown = (screen: string, test = false) => ({
    key: newKey(),
    type: 'screen.shown',
    severity: 'info',
    at: new Date().toISOString(),
    identity: null,
    data: { screen },
    test,
  });
  const todays = (data: { byDay: { count: number }[] }) => data.byDay[data.byDay.length - 1]?.count;

  it('counts an application by day, package and source, and leaves tests out', async () => {
    const before = await dashboard();
    await submit();
    await submit({ package: null });
    await submit({ test: true, session: 'session-0001' });
    const after = await dashboard();
    expect(todays(after)).toBe((todays(before) ?? 0) + 2);
    expect(after.byDay).toHaveLength(30);
    expect(after.bySource).toEqual([{ key: 'telegram', name: 'telegram', count: todays(after) }]);
    expect(after.byPackage.map(({ key }: { key: string }) => key).sort()).toEqual(['', 'basic']);
  });

  it('counts a repeated batch of events once', async () => {
    const batch = [shown('start'), shown('start'), shown('about'), shown('start', true)];
    await cms.asBot('/api/bot/events', { body: { data: batch } });
    await cms.asBot('/api/bot/events', { body: { data: batch } });
    expect((await dashboard()).screens).toEqual([
      { key: 'start', name: 'start', count: 2 },
      { key: 'about', name: 'about', count: 1 },
    ]);
  });

  it('shows the funnel: who stands where, and how many went on', async () => {
    const { identity } = await submit();
    const client = await db('clients').where({ identity }).first('document_id');
    const path = `/content-manager/collection-types/api::client.client/${client.document_id}`;
    expect((await cms.asOwner(path, { method: 'PUT', body: { stage: 'bought' } })).status).toBe(200);
    const { funnel } = await dashboard();
    expect(funnel.map(({ key }: { key: string }) => key)).toEqual(['visitor', 'request', 'bought']);
    expect(funnel[2]).toMatchObject({ clients: 1, entered: 1, wentOn: 0 });
    expect(funnel[1].wentOn).toBe(1);
    expect(funnel[1].entered).toBe(funnel[1].clients + 1);
  });

  it('tells the median of how long applications waited', async () => {
    const { number } = await submit({ submittedAt: new Date(Date.now() - 12 * 60_000).toISOString() });
    await cms.asOwner(`/vitrina/applications/${number}/transition`, { body: { action: 'take' } });
    const { response } = await dashboard();
    expect(response.taken).toBe(1);
    expect(response.medianSeconds).toBeGreaterThan(11 * 60);
    expect(response.medianSeconds).toBeLessThan(14 * 60);
  });

  it('counts the same whether bit by bit or all anew, with two ticks at once', async () => {
    await Promise.all(Array.from({ length: 30 }, () => submit()));
    await Promise.all([
      ...Array.from({ length: 20 }, (_, index) =>
        cms.asBot('/api/bot/events', { body: { data: [shown('start'), shown(`screen-${index % 3}`)] } }),
      ),
      tick(),
      tick(),
      recount(),
      tick(),
    ]);
    await Promise.all([tick(), tick()]);
    expect(await recount()).toMatchObject({ differences: 0 });
    expect(await db('stat_pending')).toEqual([]);
    const counted = await db('stat_daily').where({ metric: 'application.source' }).sum({ sum: 'value' }).first();
    const [real] = await db('applications').whereRaw('not test').count({ count: '*' });
    expect(Number(counted?.sum)).toBe(Number(real?.count));
  });

  it('keeps the numbers of a person who was forgotten', async () => {
    const { identity } = await submit();
    await cms.asBot('/api/bot/events', { body: { data: [{ ...shown('secret'), identity }] } });
    const before = await dashboard();
    await cms.asBot(`/api/bot/clients/${encodeURIComponent(identity)}/erase`, { method: 'POST' });
    expect(await recount()).toMatchObject({ differences: 0 });
    const after = await dashboard();
    expect(todays(after)).toBe(todays(before));
    expect(after.screens).toEqual(before.screens);
  });

  it('finds and mends a counter that is wrong', async () => {
    await db('stat_daily').where({ metric: 'application.source' }).increment('value', 5);
    expect((await recount()).differences).toBe(1);
    expect((await recount()).differences).toBe(0);
  });

  it('shows numbers to those who may see them, and lets the owner alone count anew', async () => {
    const statuses = async (role: Parameters<typeof createStaff>[1]) => {
      const { token } = await createStaff(cms, role);
      return [
        (await cms.request('/vitrina/dashboard', { token })).status,
        (await cms.request('/vitrina/statistics/recount', { method: 'POST', token })).status,
      ];
    };
    expect(await statuses('vitrina-analyst')).toEqual([200, 403]);
    expect(await statuses('vitrina-editor')).toEqual([403, 403]);
    expect((await cms.asOwner('/vitrina/dashboard?days=9999')).status).toBe(400);
    expect((await cms.request('/vitrina/dashboard')).status).toBe(401);
  });
});
