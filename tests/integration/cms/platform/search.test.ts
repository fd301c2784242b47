import type { Knex } from 'knex';
import { applicationForm, buildSubmit } from '../../../fixtures/build-submit';
import { contentEditor } from '../../../fixtures/content-editor';
import { openDatabase } from '../../../fixtures/open-database';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';
import { createStaff } from '../../../helpers/staff';

const APPLICATION = 'api::application.application';
const CLIENT = 'api::client.client';
const EVENT = 'api::event.event';
const DELIVERY = 'api::delivery.delivery';

afterAll(() => stopPostgres());

/** Hits and their number would tell what a role may not read: whose phone number is there, in whose notes is a word. */
describe.each(databases)('search in the admin on %s', (database) => {
  let cms: TestCms;
  let db: Knex;
  let number: string;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    cms = await startCms({ database });
    db = openDatabase(cms);
    await contentEditor(cms).published('api::form.form', applicationForm);
    const reply = await cms.asBot('/api/bot/applications', { body: { data: buildSubmit({ package: null }) } });
    number = reply.body.data.number;
    await addRecords(db);
    for (const role of ['marketer', 'manager', 'analyst'] as const) {
      tokens[role] = (await createStaff(cms, `vitrina-${role}`)).token;
    }
    tokens.owner = await cms.login();
  }, 180_000);
  afterAll(async () => {
    await db.destroy();
    await cms.remove();
  });

  const search = async (who: string, { uid, query }: { uid: string; query: string }) => {
    const path = `/content-manager/collection-types/${uid}?${query}`;
    const { status, body } = await cms.request(path, { token: tokens[who] });
    return { status, found: body.results?.length, total: body.pagination?.total };
  };
  const hits = (count: number) => ({ status: 200, found: count, total: count });

  it.each([
    ['analyst', APPLICATION, '79000000007'],
    ['analyst', APPLICATION, '0000007'],
    ['analyst', APPLICATION, 'Перезвонить'],
    ['analyst', APPLICATION, 'Анна'],
    ['analyst', CLIENT, 'telegram:1001'],
    ['analyst', CLIENT, 'anna'],
    ['analyst', CLIENT, 'Секрет'],
    ['analyst', EVENT, 'web:9J'],
    ['analyst', EVENT, 'secret-event'],
    ['analyst', DELIVERY, 'chat-777'],
    ['marketer', EVENT, 'web:9J'],
    ['marketer', DELIVERY, 'chat-777'],
    ['marketer', DELIVERY, 'message-55'],
  ])('tells %s nothing about %s by searching for %s', async (who, uid, text) => {
    expect(await search(who, { uid, query: `_q=${encodeURIComponent(text)}` })).toEqual(hits(0));
    expect(await search('owner', { uid, query: `_q=${encodeURIComponent(text)}` })).toEqual(hits(1));
  });

  it('lets an analyst search what he may read, within what he filtered', async () => {
    const uid = APPLICATION;
    expect(await search('analyst', { uid, query: `_q=${number.toLowerCase()}` })).toEqual(hits(1));
    const filtered = `_q=${number}&filters[$and][0][state][$eq]=`;
    expect(await search('analyst', { uid, query: `${filtered}new` })).toEqual(hits(1));
    expect(await search('analyst', { uid, query: `${filtered}closed` })).toEqual(hits(0));
    expect(await search('marketer', { uid: EVENT, query: '_q=form_' })).toEqual(hits(1));
  });

  it('takes search signs as they are, and no lists', async () => {
    expect(await search('analyst', { uid: APPLICATION, query: '_q=%25' })).toEqual(hits(0));
    expect(await search('analyst', { uid: APPLICATION, query: '_q[]=a&_q[]=b' })).toMatchObject({ status: 400 });
  });

  it('tells an analyst nothing through the page of a single type', async () => {
    const status = async (text: string) =>
      (await cms.request(`/content-manager/single-types/${CLIENT}?_q=${text}`, { token: tokens.analyst })).status;
    expect([await status('anna'), await status('zzzz')]).toEqual([404, 404]);
  });

  it('leaves managers their search by phone, name and notes', async () => {
    for (const text of ['79000000007', 'Анна', 'Перезвонить', number]) {
      expect(await search('manager', { uid: APPLICATION, query: `_q=${encodeURIComponent(text)}` })).toEqual(hits(1));
    }
  });
});

/** What a search could find in each of the records, beside what the application made. */
async function addRecords(db: Knex): Promise<void> {
  await db('applications').update({ notes: 'Перезвонить' });
  await db('clients').update({ notes: 'Секрет' });
  await db('events').delete();
  await db('events').insert({
    document_id: 'search-event',
    event_key: 'secret-event',
    type: 'form_opened',
    identity: 'web:9J',
  });
  await db('deliveries').delete();
  await db('deliveries').insert({
    document_id: 'search-delivery',
    dedup_key: 'search-delivery',
    class: 'transactional',
    state: 'sent',
    recipient: 'chat-777',
    message_ref: 'message-55',
  });
}
