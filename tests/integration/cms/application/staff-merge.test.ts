import type { Knex } from 'knex';
import { applicationListSchema } from '../../../../bot/src/cms-client/schemas/application';
import { applicationForm, basicPackage, botProfile, buildSubmit } from '../../../fixtures/build-submit';
import { contentEditor } from '../../../fixtures/content-editor';
import { openDatabase } from '../../../fixtures/open-database';
import { leaveSiteApplication } from '../../../fixtures/site-application';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';
import { createStaff } from '../../../helpers/staff';

afterAll(() => stopPostgres());

describe.each(databases)('staff join two records of one person on %s', (database) => {
  let cms: TestCms;
  let db: Knex;

  beforeAll(async () => {
    cms = await startCms({ database });
    db = openDatabase(cms);
    const editor = contentEditor(cms);
    await editor.published('api::form.form', applicationForm);
    await editor.published('api::package.package', basicPackage);
    await editor.publishedSingle('api::bot-profile.bot-profile', botProfile);
  }, 180_000);
  afterAll(async () => {
    await db.destroy();
    await cms.remove();
  });

  const idOf = async (identity: string) => String((await db('clients').where({ identity }).first()).document_id);
  const listOf = async (identity: string) =>
    applicationListSchema
      .parse((await cms.asBot(`/api/bot/applications?identity=${identity}`)).body)
      .data.map(({ number }) => number);
  const apply = async (identity: string) => {
    const body = { data: buildSubmit({ client: { identity, name: 'Анна' } }) };
    return String((await cms.asBot('/api/bot/applications', { body })).body.data.number);
  };
  const merge = (from: string, into: string) => cms.asOwner(`/vitrina/clients/${from}/merge`, { body: { into } });
  const undo = (id: string) => cms.asOwner(`/vitrina/merges/${id}/undo`, { method: 'POST', body: {} });
  const duplicatesOf = async (id: string) => (await cms.asOwner(`/vitrina/clients/${id}/duplicates`)).body.data;

  it('lists who typed the same phone, joins a record of the site and takes exactly that back', async () => {
    const own = await apply('telegram:1');
    const site = await leaveSiteApplication({ cms, db });
    const [account, record] = [await idOf('telegram:1'), await idOf(site.identity)];
    expect((await duplicatesOf(account)).duplicates).toMatchObject([
      { id: record, channel: 'site', applications: [site.number], mergeable: true },
    ]);
    expect((await merge(record, account)).status).toBe(200);
    expect((await merge(record, account)).status).toBe(200);
    expect(await listOf('telegram:1')).toEqual([site.number, own]);
    const { duplicates, merges } = await duplicatesOf(account);
    expect([duplicates.length, merges.length]).toEqual([0, 1]);

    const later = await apply('telegram:1');
    const undone = await Promise.all([undo(merges[0].id), undo(merges[0].id)]);
    expect(undone.map(({ status }) => status)).toEqual([200, 200]);
    expect(await listOf('telegram:1')).toEqual([later, own]);
    expect(await listOf(site.identity)).toEqual([site.number]);
    expect((await db('clients').where({ identity: site.identity }).first()).merged_into_id).toBeNull();
    const fields = await db('histories').where({ subject_id: site.number, field: 'client' }).orderBy('id').pluck('new');
    expect(fields).toEqual(['telegram', 'site']);
    expect((await duplicatesOf(account)).merges).toEqual([]);
  });

  it('gives an application that staff had joined to another account to whom its link proves', async () => {
    await apply('telegram:2');
    const site = await leaveSiteApplication({ cms, db });
    await merge(await idOf(site.identity), await idOf('telegram:2'));
    const body = { data: { token: site.token, identity: 'telegram:3', test: false } };
    expect((await cms.asBot('/api/bot/handovers', { body })).body.data.status).toBe('opened');
    expect(await listOf('telegram:3')).toEqual([site.number]);
    expect(await listOf('telegram:2')).not.toContain(site.number);
    const [found] = (await duplicatesOf(await idOf('telegram:2'))).merges;
    await undo(found.id);
    expect(await listOf('telegram:3')).toEqual([site.number]);
  });

  it('takes back a merge by proof: the account sees the application no longer, whatever link it has', async () => {
    const site = await leaveSiteApplication({ cms, db });
    const open = async () => {
      const body = { data: { token: site.token, identity: 'telegram:4', test: false } };
      return (await cms.asBot('/api/bot/handovers', { body })).body.data;
    };
    expect((await open()).status).toBe('opened');
    const [found] = (await duplicatesOf(await idOf('telegram:4'))).merges;
    expect(found).toMatchObject({ reason: 'proof', who: 'client' });
    await undo(found.id);
    expect(await listOf('telegram:4')).toEqual([]);
    expect(await open()).toEqual({ status: 'used' });
  });

  it('refuses to join living accounts, a record to itself or what nobody knows', async () => {
    await apply('telegram:5');
    await apply('telegram:6');
    const [five, six] = [await idOf('telegram:5'), await idOf('telegram:6')];
    const site = await leaveSiteApplication({ cms, db, changes: { test: true } });
    expect((await merge(five, six)).status).toBe(409);
    expect((await merge(five, five)).status).toBe(409);
    expect((await merge(await idOf(site.identity), five)).status).toBe(409);
    expect((await merge('a'.repeat(24), five)).status).toBe(404);
    expect((await undo('a'.repeat(24))).status).toBe(404);
    expect((await merge('x', five)).status).toBe(400);
  });

  it('is a right of its own: a manager has it only where the owner gives it', async () => {
    await apply('telegram:7');
    const { token } = await createStaff(cms, 'vitrina-manager');
    const id = await idOf('telegram:7');
    expect((await cms.request(`/vitrina/clients/${id}/duplicates`, { token })).status).toBe(403);
    expect((await cms.request(`/vitrina/clients/${id}/merge`, { token, body: { into: id } })).status).toBe(403);
    expect((await cms.request(`/vitrina/merges/${id}/undo`, { token, method: 'POST', body: {} })).status).toBe(403);
  });
});
