import type { Knex } from 'knex';
import { transitionReplySchema } from '../../../../bot/src/cms-client/schemas/application';
import { claimReplySchema } from '../../../../bot/src/cms-client/schemas/delivery';
import { applicationForm, botProfile, buildSubmit, goodAnswers } from '../../../fixtures/build-submit';
import { contentEditor } from '../../../fixtures/content-editor';
import { openDatabase } from '../../../fixtures/open-database';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';

afterAll(() => stopPostgres());

describe.each(databases)('moves of an application on %s', (database) => {
  let cms: TestCms;
  let db: Knex;
  let person = 7000;

  beforeAll(async () => {
    cms = await startCms({ database });
    db = openDatabase(cms);
    const editor = contentEditor(cms);
    await editor.published('api::form.form', applicationForm);
    await editor.publishedSingle('api::bot-profile.bot-profile', { ...botProfile, ownerChat: '-1009' });
  }, 180_000);
  afterAll(async () => {
    await db.destroy();
    await cms.remove();
  });

  beforeEach(() => db('deliveries').delete());

  async function submitted(): Promise<{ number: string; identity: string }> {
    const identity = `telegram:${(person += 1)}`;
    const reply = await cms.asBot('/api/bot/applications', {
      body: { data: buildSubmit({ client: { identity }, package: null }) },
    });
    return { number: reply.body.data.number, identity };
  }
  async function press(
    number: string,
    { action, id, recipient = '-1001' }: { action: string; id: string; recipient?: string },
  ) {
    const body = { data: { action, actor: { id, name: `Имя ${id}` }, recipient } };
    const reply = await cms.asBot(`/api/bot/applications/${number}/transition`, { body });
    return transitionReplySchema.parse(reply.body).data;
  }
  /** Sends everything that is due, as the bot does. */
  async function sendAll(refOf = (recipient: string) => `${recipient}:msg`) {
    const claim = await cms.asBot('/api/bot/deliveries/claim', {
      body: { data: { bot: 'store', limit: 60, channels: ['telegram', 'web'] } },
    });
    const rows = claimReplySchema.parse(claim.body).data;
    const results = rows.map(({ id, token, recipient }) => ({
      id,
      token,
      result: 'sent',
      messageRef: refOf(recipient),
    }));
    await cms.asBot('/api/bot/deliveries/report', { body: { data: { bot: 'store', results } } });
    return rows;
  }
  const historyOf = (number: string) =>
    db('histories').where({ subject_id: number }).orderBy('id').select('who', 'field', 'old', 'new');

  it('gives an application to one of ten managers who take it at once', async () => {
    const { number } = await submitted();
    const replies = await Promise.all(
      Array.from({ length: 10 }, (_, index) => press(number, { action: 'take', id: `telegram:${index}` })),
    );
    const winners = replies.filter((reply) => reply.outcome === 'done');
    expect(winners).toHaveLength(1);
    expect(new Set(replies.map((reply) => reply.application.holder?.id)).size).toBe(1);
    expect(replies.filter((reply) => reply.reason === 'taken')).toHaveLength(9);
    expect((await historyOf(number)).filter((line) => line.field === 'holderName')).toHaveLength(1);
  });

  it('ends in one state when one closes and another takes at once, with names in the history', async () => {
    const { number } = await submitted();
    await Promise.all([
      press(number, { action: 'take', id: 'telegram:1' }),
      press(number, { action: 'close', id: 'telegram:2' }),
    ]);
    const row = await db('applications').where({ number }).first();
    const states = (await historyOf(number)).filter((line) => line.field === 'state').map((line) => line.new);
    expect(states[states.length - 1]).toBe(row.state);
    expect(['in_progress', 'closed']).toContain(row.state);
  });

  it('lets only the holder close, anybody reopen, and gives it back to its holder', async () => {
    const { number } = await submitted();
    await press(number, { action: 'take', id: 'telegram:1' });
    expect(await press(number, { action: 'close', id: 'telegram:2' })).toMatchObject({
      outcome: 'refused',
      reason: 'taken',
    });
    expect((await press(number, { action: 'close', id: 'telegram:1' })).application.closedBy?.name).toBe(
      'Имя telegram:1',
    );
    expect(await press(number, { action: 'take', id: 'telegram:2' })).toMatchObject({
      outcome: 'refused',
      reason: 'state',
    });
    const reopened = await press(number, { action: 'reopen', id: 'telegram:2' });
    expect(reopened.application).toMatchObject({
      status: 'in_progress',
      closedBy: null,
      holder: { id: 'telegram:1' },
      version: 4,
    });
  });

  it('edits the message of every chat but the one where it was pressed', async () => {
    const { number } = await submitted();
    await sendAll();
    await press(number, { action: 'take', id: 'telegram:1', recipient: '-1001' });
    const rows = await sendAll();
    expect(rows.map(({ recipient, payload }) => [recipient, payload])).toMatchObject([
      [
        '-1002/5',
        { kind: 'application.changed', messageRef: '-1002/5:msg', application: { number, status: 'in_progress' } },
      ],
    ]);
  });

  it('edits a message once more when the application was taken while it was on its way', async () => {
    const { number } = await submitted();
    const claim = await cms.asBot('/api/bot/deliveries/claim', {
      body: { data: { bot: 'store', limit: 60, channels: ['telegram'] } },
    });
    await press(number, { action: 'take', id: 'telegram:1', recipient: 'elsewhere' });
    const results = claimReplySchema
      .parse(claim.body)
      .data.map(({ id, token }) => ({ id, token, result: 'sent', messageRef: 'late' }));
    await cms.asBot('/api/bot/deliveries/report', { body: { data: { bot: 'store', results } } });
    const kinds = (await sendAll(() => 'late')).map(({ payload }) => (payload as { kind: string }).kind);
    expect(kinds).toEqual(['application.changed', 'application.changed']);
    expect(await sendAll()).toEqual([]);
  });

  it('shows the present state in a message that waited', async () => {
    const { number } = await submitted();
    await press(number, { action: 'take', id: 'telegram:1' });
    const rows = await sendAll();
    expect(rows.map(({ payload }) => payload)).toMatchObject([
      { kind: 'application.new', application: { status: 'in_progress' } },
      { kind: 'application.new', application: { status: 'in_progress' } },
    ]);
  });

  it('lets a client correct an open application and tells every manager chat', async () => {
    const { number, identity } = await submitted();
    await sendAll();
    const answers = [{ ...goodAnswers[0], value: 'Ольга', display: 'Ольга' }, goodAnswers[1]];
    const update = { idempotencyKey: 'update-key-1', identity, answers, package: null };
    const reply = await cms.asBot(`/api/bot/applications/${number}/answers`, { body: { data: update } });
    await cms.asBot(`/api/bot/applications/${number}/answers`, { body: { data: update } });
    expect(reply.status).toBe(200);
    const rows = await sendAll();
    expect(rows).toHaveLength(2);
    expect(rows[0]?.payload).toMatchObject({ application: { clientName: 'Ольга', updated: true, version: 2 } });
  });

  it('finds no open application for another person, or after it was closed', async () => {
    const { number, identity } = await submitted();
    const update = (who: string) =>
      cms.asBot(`/api/bot/applications/${number}/answers`, {
        body: { data: { idempotencyKey: 'update-key-2', identity: who, answers: goodAnswers, package: null } },
      });
    expect((await update('telegram:1')).status).toBe(404);
    await press(number, { action: 'close', id: 'telegram:1' });
    expect((await update(identity)).status).toBe(404);
  });

  it('lets staff move it in the admin, under their own name', async () => {
    const { number } = await submitted();
    const move = (action: string) => cms.asOwner(`/vitrina/applications/${number}/transition`, { body: { action } });
    expect((await move('take')).body.data.application.holder.id).toMatch(/^admin:/);
    expect((await move('spam')).body.data).toMatchObject({ outcome: 'done', application: { status: 'spam' } });
    expect((await move('explode')).status).toBe(400);
    expect((await cms.request(`/vitrina/applications/${number}/transition`, { body: { action: 'take' } })).status).toBe(
      401,
    );
  });

  it('answers 404 to a number that does not exist', async () => {
    const body = { data: { action: 'take', actor: { id: 'telegram:1', name: 'Имя' }, recipient: '-1001' } };
    expect((await cms.asBot('/api/bot/applications/A-2026-999999/transition', { body })).status).toBe(404);
  });

  it('keeps test and live applications apart: neither side finds, moves or sees the other’s', async () => {
    const session = (id: string) => ({ client: { identity: `web:${id}` }, test: true, session: id });
    const make = async (own: Parameters<typeof buildSubmit>[0]) =>
      (await cms.asBot('/api/bot/applications', { body: { data: buildSubmit({ package: null, ...own }) } })).body.data
        .number as string;
    const own = await make(session('session-own-1'));
    const foreign = await make(session('session-other'));
    const { number: real } = await submitted();
    const pressed = (number: string, [id, recipient]: [string, string]) =>
      cms.asBot(`/api/bot/applications/${number}/transition`, {
        body: { data: { action: 'take', actor: { id, name: 'Имя' }, recipient } },
      });
    const pane: [string, string] = ['web:session-own-1', 'managers:session-own-1'];
    const refused = [
      await pressed(real, pane),
      await pressed(foreign, pane),
      await pressed(own, ['telegram:1', '-1001']),
      await pressed(real, ['telegram:1', 'managers:session-own-1']),
      await pressed(own, ['web:session-own-1', '-1001']),
    ];
    expect(refused.map(({ status, body }) => [status, body.data])).toEqual(refused.map(() => [404, null]));
    const untouched = await db('applications').whereIn('number', [own, foreign, real]).select('state', 'version');
    expect(untouched.map(({ state, version }) => [state, version])).toEqual(untouched.map(() => ['new', 1]));
    expect((await pressed(own, pane)).body.data).toMatchObject({ outcome: 'done', application: { number: own } });
  });

  it('reminds managers, then the owner, once each, however often it is asked', async () => {
    await db('applications').update({ state: 'closed' });
    const { number } = await submitted();
    const tick = async () =>
      (await cms.asBot('/api/bot/ticks/manager-reminders', { method: 'POST' })).body.data.planned;
    expect(await tick()).toBe(0);
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
    await db('applications')
      .where({ number })
      .update({ submitted_at: cms.databaseUrl ? ago(20) : ago(20).getTime() });
    expect([await tick(), await tick()]).toEqual([2, 0]);
    await db('applications')
      .where({ number })
      .update({ submitted_at: cms.databaseUrl ? ago(40) : ago(40).getTime() });
    expect([await tick(), await tick()]).toEqual([1, 0]);
    const rows = await db('deliveries').where({ subject: number, kind: 'application.reminder' }).orderBy('id');
    expect(rows.map((row) => row.recipient)).toEqual(['-1001', '-1002/5', '-1009']);

    await press(number, { action: 'take', id: 'telegram:1' });
    const kinds = (await sendAll()).map(({ payload }) => (payload as { kind: string }).kind);
    expect(new Set(kinds)).toEqual(new Set(['application.new']));
  });

  it('reminds of a new application behind hundreds that wait for the owner’s turn', async () => {
    const { number: waiting } = await submitted();
    const { number: due } = await submitted();
    const [first] = await db('applications').where({ number: waiting });
    const crowd = Array.from({ length: 210 }, (_, index) => ({
      ...first,
      ...{ answers: null, tags: null, utm: null, possible_duplicates: null },
      id: 1_000_000 + index,
      document_id: `crowd-${index}`,
      number: `A-1999-${index}`,
      idempotency_key: `crowd-${index}`,
      submitted_at: new Date(Date.now() - 20 * 60_000),
      reminders: 1,
    }));
    await db('applications').update({ state: 'closed' });
    await db.batchInsert('applications', crowd, 50);
    await db('applications')
      .where({ number: due })
      .update({ state: 'new', id: 2_000_000, submitted_at: new Date(Date.now() - 16 * 60_000) });
    await cms.asBot('/api/bot/ticks/manager-reminders', { method: 'POST' });
    await db('applications').whereLike('number', 'A-1999-%').delete();
    await expect(db('deliveries').where({ kind: 'application.reminder' }).pluck('subject')).resolves.toEqual([
      due,
      due,
    ]);
  });
});
