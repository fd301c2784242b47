import type { Knex } from 'knex';
import {
  claimReplySchema,
  reportReplySchema,
  type ClaimedDelivery,
  type DeliveryResult,
} from '../../../../bot/src/cms-client/schemas/delivery';
import { openDatabase } from '../../../fixtures/open-database';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';

afterAll(() => stopPostgres());

describe.each(databases)('the outbox on %s', (database) => {
  let cms: TestCms;
  let db: Knex;

  beforeAll(async () => {
    cms = await startCms({ database });
    db = openDatabase(cms);
  }, 180_000);
  afterAll(async () => {
    await db.destroy();
    await cms.remove();
  });
  beforeEach(async () => {
    await db('deliveries').delete();
    await db('bot_heard').delete();
    await db('send_bucket').update({ tokens: 60 });
  });

  const moment = (date: Date) => (cms.databaseUrl ? date : date.getTime());
  const ago = (seconds: number) => moment(new Date(Date.now() - seconds * 1000));
  async function plan(count: number, changes: Record<string, unknown> = {}) {
    const rows = Array.from({ length: count }, (_, index) => ({
      document_id: `doc-${index}-${Math.random().toString(36).slice(2)}`,
      dedup_key: `key-${index}-${Math.random()}`,
      class: 'transactional',
      channel: 'telegram',
      recipient: String(index),
      kind: 'client.text',
      payload: JSON.stringify({ text: 'Здравствуйте' }),
      state: 'planned',
      due_at: ago(1),
      token: 0,
      attempts: 0,
      repeat: false,
      test: false,
      ...changes,
    }));
    await db.batchInsert('deliveries', rows, 50);
  }
  async function claim(bot = 'store-a', extra: Record<string, unknown> = {}): Promise<ClaimedDelivery[]> {
    const reply = await cms.asBot('/api/bot/deliveries/claim', {
      body: { data: { bot, limit: 60, channels: ['telegram', 'web'], ...extra } },
    });
    return claimReplySchema.parse(reply.body).data;
  }
  async function report(results: DeliveryResult[], bot = 'store-a'): Promise<boolean[]> {
    const reply = await cms.asBot('/api/bot/deliveries/report', { body: { data: { bot, results } } });
    return reportReplySchema.parse(reply.body).data.map((row) => row.accepted);
  }
  async function claimOne(bot?: string, extra?: Record<string, unknown>): Promise<ClaimedDelivery> {
    const [row] = await claim(bot, extra);
    expect(row).toBeDefined();
    return row!;
  }
  const result = (
    { id, token }: ClaimedDelivery,
    kind: DeliveryResult['result'],
    rest: Partial<DeliveryResult> = {},
  ): DeliveryResult => ({ id, token, result: kind, ...rest });
  const stored = () => db('deliveries').first();
  const endLease = (seconds = 5) =>
    db('deliveries')
      .where({ state: 'leased' })
      .update({ lease_until: ago(seconds) });
  const silence = (bot: string) =>
    db('bot_heard')
      .where({ bot })
      .update({ heard_at: ago(601) });

  it('hands each of 200 rows to exactly one of four workers', async () => {
    await plan(200);
    const workers = ['store-a', 'store-b', 'store-c', 'store-d'];
    const rounds = await Promise.all(workers.flatMap((bot) => [claim(bot), claim(bot), claim(bot)]));
    const ids = rounds.flat().map((row) => row.id);
    expect(ids).toHaveLength(200);
    expect(new Set(ids).size).toBe(200);
  });

  it('hands out at most 60, due ones only, transactional before marketing', async () => {
    await plan(50, { class: 'marketing', due_at: ago(100) });
    await plan(30);
    await plan(1, { due_at: moment(new Date(Date.now() + 60_000)) });
    const rows = await claim();
    expect(rows).toHaveLength(60);
    expect(rows.slice(0, 30).every((row) => row.class === 'transactional')).toBe(true);
  });

  it('keeps the bucket full when a bot with little room asks', async () => {
    await plan(60, { class: 'marketing' });
    expect(await claim('store-a', { limit: 1 })).toHaveLength(1);
    expect((await claim('store-b')).length).toBeGreaterThan(50);
  });

  it('holds marketing to the bucket and transactional messages not', async () => {
    await plan(60, { class: 'marketing' });
    await plan(20);
    await db('send_bucket').update({ tokens: 0, filled_at: moment(new Date()) });
    const rows = await claim();
    expect(rows.filter((row) => row.class === 'transactional')).toHaveLength(20);
    expect(rows.filter((row) => row.class === 'marketing').length).toBeLessThan(40);
  });

  it('hands nothing of a channel that was not asked for', async () => {
    await plan(3, { channel: 'web' });
    expect(await claim('store-a', { channels: ['telegram'] })).toEqual([]);
  });

  it('keeps what was sent and never hands it out again', async () => {
    await plan(1);
    expect(await report([result(await claimOne(), 'sent', { messageRef: '42' })])).toEqual([true]);
    expect(await stored()).toMatchObject({ state: 'sent', message_ref: '42' });
    expect(await claim()).toEqual([]);
  });

  it('takes an unstarted row back and hands it out again unmarked', async () => {
    await plan(1);
    await report([result(await claimOne(), 'returned')]);
    expect(await claimOne()).toMatchObject({ repeat: false, token: 2 });
  });

  it('marks a client who blocked the bot as unreachable, and nobody else', async () => {
    const seenAt = new Date().toISOString();
    const seen = ['0', '1'].map((id) => ({ identity: `telegram:${id}`, channel: 'telegram', seenAt, test: false }));
    await cms.asBot('/api/bot/clients', { body: { data: seen } });
    await plan(2);
    const rows = await claim();
    const blocked = rows.filter(({ recipient }) => recipient === '0');
    const rejected = rows.filter(({ recipient }) => recipient === '1');
    await report([
      ...blocked.map((row) => result(row, 'failed', { reason: 'blocked' })),
      ...rejected.map((row) => result(row, 'failed', { reason: 'rejected' })),
    ]);
    const clients = await db('clients').orderBy('identity').select('identity', 'reachable');
    expect(clients.map(({ identity, reachable }) => [identity, Boolean(reachable)])).toEqual([
      ['telegram:0', false],
      ['telegram:1', true],
    ]);
  });

  it('brings the cards of a managers’ chat that was away as soon as one message gets through', async () => {
    const manager = { kind: 'application.new', recipient: '-1001' };
    await plan(2, manager);
    await plan(1, { ...manager, recipient: '-1002' });
    const lost = await claim();
    await report(lost.map((row) => result(row, 'failed', { reason: 'blocked' })));
    expect(await claim()).toEqual([]);
    expect(await stored()).toMatchObject({
      state: 'planned',
      reason: expect.stringMatching(/^waits: blocked, tries 1,/),
    });

    await plan(1, manager);
    await report([result(await claimOne(), 'sent', { messageRef: '1' })]);
    expect((await claim()).map(({ id, recipient }) => [id, recipient])).toEqual(
      lost.slice(0, 2).map(({ id }) => [id, '-1001']),
    );
  });

  it('brings the cards in the very claim that tells that the chat is back, and nobody else’s retries', async () => {
    await plan(1, { kind: 'application.new', recipient: '-1001' });
    await plan(1, { recipient: '-1001' });
    const [card, text] = (await claim()).sort((one) => (JSON.stringify(one.payload).includes('application') ? -1 : 1));
    const retryAt = new Date(Date.now() + 3_600_000).toISOString();
    await report([result(card!, 'failed', { reason: 'blocked' }), result(text!, 'retry', { retryAt })]);
    expect(await claim('store-a', { reachable: ['-1002'] })).toEqual([]);
    expect((await claim('store-a', { reachable: ['-1001'] })).map(({ id }) => id)).toEqual([card!.id]);
  });

  it('tries the managers’ chat again by itself in ten minutes', async () => {
    await plan(1, { kind: 'application.new', recipient: '-1001' });
    await report([result(await claimOne(), 'failed', { reason: 'not-found' })]);
    const { due_at: due } = await stored();
    expect(new Date(due).getTime() - Date.now()).toBeGreaterThan(9 * 60_000);
    expect(new Date(due).getTime() - Date.now()).toBeLessThanOrEqual(10 * 60_000);
    await db('deliveries').update({ due_at: ago(1) });
    expect(await claim()).toHaveLength(1);
  });

  it('waits until the moment of a retry', async () => {
    await plan(1);
    const retryAt = new Date(Date.now() + 3_600_000).toISOString();
    await report([result(await claimOne(), 'retry', { retryAt })]);
    expect(await claim()).toEqual([]);
  });

  it('repeats an uncertain transactional message once, marked', async () => {
    await plan(1);
    await report([result(await claimOne(), 'uncertain')]);
    const again = await claimOne();
    expect(again.repeat).toBe(true);
    await report([result(again, 'uncertain')]);
    expect(await claim()).toEqual([]);
    expect((await stored()).state).toBe('uncertain');
  });

  it('never repeats an uncertain marketing message', async () => {
    await plan(1, { class: 'marketing' });
    await report([result(await claimOne(), 'uncertain')]);
    expect(await claim()).toEqual([]);
    expect((await stored()).state).toBe('uncertain');
  });

  it('refuses a report with a stale token', async () => {
    await plan(1);
    const old = await claimOne();
    await endLease();
    const fresh = await claimOne('store-a', { started: [] });
    expect(fresh.token).toBe(old.token + 1);
    expect(await report([result(old, 'failed')])).toEqual([false]);
    expect(await report([result(fresh, 'sent', { messageRef: '1' })])).toEqual([true]);
  });

  it('keeps a row whose lease ended from everybody while its store is heard of', async () => {
    await plan(1);
    await claimOne('store-a');
    await endLease(300);
    expect(await claim('store-b')).toEqual([]);
  });

  it('keeps what a store has begun, and gives back what it has not', async () => {
    await plan(2);
    const [begun, other] = await claim('store-a');
    await endLease();
    const again = await claim('store-a', { started: [{ id: begun?.id, token: begun?.token }] });
    expect(again.map((row) => [row.id, row.repeat])).toEqual([[other?.id, false]]);
  });

  it('after ten silent minutes repeats a transactional message, marked, and leaves marketing uncertain', async () => {
    await plan(1, { recipient: 'a' });
    await plan(1, { recipient: 'b', class: 'marketing' });
    expect(await claim('store-a')).toHaveLength(2);
    await endLease();
    await silence('store-a');
    const rows = await claim('store-b');
    expect(rows.map((row) => [row.recipient, row.repeat])).toEqual([['a', true]]);
    expect(await db('deliveries').where({ recipient: 'b' }).first()).toMatchObject({
      state: 'uncertain',
      reason: 'lease-lost',
    });
  });

  it('believes a late "sent" of a row that was given back and not yet handed out', async () => {
    await plan(1);
    const row = await claimOne('store-a');
    await endLease();
    await silence('store-a');
    await claim('store-b', { limit: 0 });
    expect(await report([result(row, 'sent', { messageRef: '7' })])).toEqual([true]);
    expect(await claim('store-b')).toEqual([]);
  });

  it('accepts a repeated report without a second effect', async () => {
    await plan(1);
    const row = await claimOne();
    await report([result(row, 'sent', { messageRef: '1' })]);
    expect(await report([result(row, 'sent', { messageRef: '2' })])).toEqual([false]);
    expect((await stored()).message_ref).toBe('1');
  });

  it('keeps what a bot told about itself', async () => {
    const status = {
      bot: 'store-a',
      at: new Date().toISOString(),
      username: 'shop_bot',
      parts: { telegram: { status: 'ok' } },
    };
    expect((await cms.asBot('/api/bot/status', { body: { data: status } })).status).toBe(204);
    expect(await db('bot_heard').where({ bot: 'store-a' }).first()).toMatchObject({ username: 'shop_bot' });
  });
});
