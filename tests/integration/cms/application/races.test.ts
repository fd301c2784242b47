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
});
