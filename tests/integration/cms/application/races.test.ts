import type { Knex } from 'knex';
import { claimReplySchema } from '../../../../bot/src/cms-client/schemas/delivery';
import { applicationForm, botProfile, buildSubmit } from '../../../fixtures/build-submit';
import { contentEditor } from '../../../fixtures/content-editor';
import { openDatabase } from '../../../fixtures/open-database';
import { startCms, stopPostgres, type TestCms } from '../../../helpers/cms';

/** Long enough for a request that does not wait to have ended. */
const settleMs = 700;

/**
 * Two things at once, on PostgreSQL only: on SQLite the transactions of the one CMS follow one another. The first of the
 * two is played by an open transaction of the test.
 */
describe('changes of one application at the same moment on postgres', () => {
  let cms: TestCms;
  let db: Knex;
  let person = 4000;

  beforeAll(async () => {
    cms = await startCms({ database: 'postgres' });
    db = openDatabase(cms);
    const editor = contentEditor(cms);
    await editor.published('api::form.form', applicationForm);
    await editor.publishedSingle('api::bot-profile.bot-profile', { ...botProfile, managerChats: '-1001' });
  }, 180_000);
  afterAll(async () => {
    await db.destroy();
    await cms.remove();
    await stopPostgres();
  });
  beforeEach(() => db('deliveries').delete());

  async function submitted(): Promise<{ number: string; identity: string }> {
    const identity = `telegram:${(person += 1)}`;
    const data = buildSubmit({ client: { identity, name: 'Софья' }, package: null });
    return { number: (await cms.asBot('/api/bot/applications', { body: { data } })).body.data.number, identity };
  }
  async function claim(bot = 'store') {
    const data = { bot, limit: 60, channels: ['telegram'] };
    return claimReplySchema.parse((await cms.asBot('/api/bot/deliveries/claim', { body: { data } })).body).data;
  }
  const report = (rows: { id: string; token: number }[], messageRef: string) => {
    const results = rows.map(({ id, token }) => ({ id, token, result: 'sent', messageRef }));
    return cms.asBot('/api/bot/deliveries/report', { body: { data: { bot: 'store', results } } });
  };
  const erase = (identity: string) => cms.asBot(`/api/bot/clients/${identity}/erase`, { method: 'POST' });
  const edits = (number: string) => db('deliveries').where({ subject: number, kind: 'application.changed' });
  /** `first` has done its work and not committed when `second` begins. */
  async function together<T>(first: (trx: Knex.Transaction) => Promise<unknown>, second: () => Promise<T>): Promise<T> {
    const trx = await db.transaction();
    await first(trx);
    const running = second();
    await new Promise((done) => setTimeout(done, settleMs));
    await trx.commit();
    return running;
  }

  it('edits a message whose sending was reported while its application was being taken', async () => {
    const { number } = await submitted();
    const rows = await claim();
    await together(
      (trx) => trx('applications').where({ number }).update({ state: 'in_progress', version: 2 }),
      () => report(rows, 'm1'),
    );
    expect(await edits(number)).toMatchObject([{ state: 'planned', payload: { messageRef: 'm1' } }]);
  });

  it('edits a message again when an older edit landed after the newer one', async () => {
    const { number } = await submitted();
    await report(await claim(), 'm1');
    const press = async (action: string) => {
      const data = { action, actor: { id: 'telegram:1', name: 'Ирина' }, recipient: 'somewhere-else' };
      await cms.asBot(`/api/bot/applications/${number}/transition`, { body: { data } });
    };
    await press('take');
    const older = await claim('store');
    await press('close');
    await report(await claim('store-b'), 'm1');
    await report(older, 'm1');
    expect(await claim()).toMatchObject([{ payload: { messageRef: 'm1', application: { status: 'closed' } } }]);
  });

  it('forgets an application that came in while its person was being erased', async () => {
    const { number, identity } = await submitted();
    const { id, ...row } = await db('applications').where({ number }).first();
    const late = { ...row, document_id: `late-${id}`, number: 'A-2026-999001', idempotency_key: `late-${id}` };
    const json = { answers: JSON.stringify(row.answers), possible_duplicates: '[]' };
    const reply = await together(
      async (trx) => {
        await trx('clients').where({ identity }).update({ last_seen_at: new Date() });
        await trx('applications').insert({ ...late, ...json });
      },
      () => erase(identity),
    );
    expect(reply.body).toEqual({ data: { erased: true } });
    expect(await db('applications').where({ number: late.number }).first()).toMatchObject({
      client_id: null,
      client_name: null,
      phone: null,
      answers: [],
    });
  });

  it('takes the face off the managers’ messages although one of them pressed at the same moment', async () => {
    const { number, identity } = await submitted();
    await report(await claim(), 'm1');
    await together(
      async (trx) => {
        await trx('applications').where({ number }).update({ state: 'in_progress', version: 2 });
        await trx('deliveries').insert({
          document_id: 'pressed',
          dedup_key: `application.changed:${number}:2:-1001:m1`,
          class: 'transactional',
          channel: 'telegram',
          recipient: '-1001',
          kind: 'application.changed',
          payload: JSON.stringify({ messageRef: 'm1' }),
          subject: number,
          state: 'sent',
          message_ref: 'm1',
        });
      },
      () => erase(identity),
    );
    expect(await edits(number).where({ state: 'planned' })).toHaveLength(1);
    expect(JSON.stringify(await claim())).not.toContain('Софья');
    expect(await db('applications').where({ number }).first()).toMatchObject({ state: 'in_progress', version: 3 });
  });

  it('gets through all of it at once without a deadlock and leaves no name behind', async () => {
    const [statuses, numbers, people]: [number[], string[], string[]] = [[], [], []];
    for (let round = 0; round < 12; round += 1) {
      const { number, identity } = await submitted();
      const rows = await claim();
      const press = { action: 'take', actor: { id: 'telegram:1', name: 'Ирина' }, recipient: '-1001' };
      const event = { key: `race-${round}`, type: 'screen.shown', severity: 'info', identity, data: {}, test: false };
      const blocked = rows.map(({ id, token }) => ({ id, token, result: 'failed', reason: 'blocked' }));
      const replies = await Promise.all([
        erase(identity),
        report(rows, `m${round}`),
        cms.asBot('/api/bot/deliveries/report', { body: { data: { bot: 'store', results: blocked } } }),
        cms.asBot(`/api/bot/applications/${number}/transition`, { body: { data: press } }),
        cms.asBot('/api/bot/events', { body: { data: [{ ...event, at: new Date().toISOString() }] } }),
      ]);
      numbers.push(number);
      people.push(identity);
      statuses.push(...replies.map(({ status }) => status));
    }
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await db('applications').whereIn('number', numbers).whereNotNull('client_name')).toEqual([]);
    expect(await db('clients').whereIn('identity', people)).toEqual([]);
  });
});
