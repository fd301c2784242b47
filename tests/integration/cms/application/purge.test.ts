import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { purgeReplySchema, storedFileSchema } from '../../../../bot/src/cms-client/schemas/records';
import { applicationForm, buildAnswer, buildSubmit, goodAnswers } from '../../../fixtures/build-submit';
import { contentEditor } from '../../../fixtures/content-editor';
import { openDatabase } from '../../../fixtures/open-database';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';

const DAY = 86_400_000;
const photo = { key: 'photo', type: 'photo', question: 'Фото?', label: 'Фото', required: false };
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

afterAll(() => stopPostgres());

describe.each(databases)('what is deleted at night on %s', (database) => {
  let cms: TestCms;
  let db: Knex;

  beforeAll(async () => {
    cms = await startCms({ database });
    db = openDatabase(cms);
    const form = { ...applicationForm, fields: [...applicationForm.fields, photo] };
    await contentEditor(cms).published('api::form.form', form);
  }, 180_000);
  afterAll(async () => {
    await db.destroy();
    await cms.remove();
  });

  const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();
  const send = async (path: string, data: unknown) => (await cms.asBot(path, { body: { data } })).body.data;
  const sendFile = async (identity: string, storedDaysAgo: number) => {
    const headers = { 'content-type': 'image/png', 'x-file-name': 'p.png', 'x-identity': identity };
    const reply = await cms.asBot('/api/bot/files', { method: 'POST', body: png, headers });
    const { id } = storedFileSchema.parse(reply.body).data;
    const storedAt = new Date(Date.now() - storedDaysAgo * DAY);
    await db('private_file')
      .where({ id })
      .update({ stored_at: database === 'postgres' ? storedAt : storedAt.getTime() });
    return id;
  };
  const purge = async () =>
    purgeReplySchema.parse((await cms.asBot('/api/bot/ticks/purge', { method: 'POST' })).body).data;
  const kept = () => readdirSync(join(cms.dataDir, 'private'));

  /** A whole conversation: person, event, unfinished form, application with its messages to managers. */
  const converse = async (identity: string, { test, days }: { test: boolean; days: number }) => {
    const common = { identity, test };
    await send('/api/bot/clients', [{ ...common, channel: 'web', name: 'Анна', seenAt: ago(days) }]);
    await send('/api/bot/events', [
      { ...common, key: `e-${identity}`, type: 'screen.shown', severity: 'info', at: ago(days), data: {} },
    ]);
    await send('/api/bot/dialog-states', [
      {
        ...common,
        chat: identity,
        form: 'application',
        field: 'name',
        answers: [],
        updatedAt: ago(days),
        ended: false,
      },
    ]);
    const { number } = await send(
      '/api/bot/applications',
      buildSubmit({ client: { identity, name: 'Анна' }, test, source: 'widget', session: 's1', package: null }),
    );
    const [submittedAt, createdAt] = [ago(days), ago(days)].map((at) =>
      database === 'postgres' ? at : Date.parse(at),
    );
    await db('applications').where({ number }).update({ submitted_at: submittedAt });
    await db('clients').where({ identity }).update({ last_seen_at: submittedAt });
    await db('events').where({ identity }).update({ at: submittedAt });
    await db('deliveries').where({ subject: number }).update({ created_at: createdAt });
    return number;
  };
  const left = async (number: string, identity: string) => ({
    applications: (await db('applications').where({ number })).length,
    history: (await db('histories').where({ subject_id: number })).length > 0,
    deliveries: (await db('deliveries').where({ subject: number })).length > 0,
    clients: (await db('clients').where({ identity })).length,
    events: (await db('events').where({ identity })).length > 0,
    dialogs: (await db('dialog_states').where({ identity })).length,
  });

  it('takes every trace of a test after a week, and nothing of a real person or a younger test', async () => {
    const old = await converse('web:old-test', { test: true, days: 8 });
    const young = await converse('web:young-test', { test: true, days: 6 });
    const real = await converse('web:real', { test: false, days: 400 });
    const file = await sendFile('web:old-test', 0);
    expect(await purge()).toMatchObject({ more: false });
    expect(await left(old, 'web:old-test')).toEqual({
      applications: 0,
      history: false,
      deliveries: false,
      clients: 0,
      events: false,
      dialogs: 0,
    });
    const everything = { applications: 1, history: true, clients: 1, events: true, dialogs: 1 };
    expect(await left(young, 'web:young-test')).toMatchObject({ ...everything, deliveries: true });
    expect(await left(real, 'web:real')).toMatchObject(everything);
    expect(kept()).not.toContain(file);
    expect(await purge()).toEqual({ deleted: 0, more: false });
  });

  it('takes a file of a form that was never sent, a day after it could last be resumed', async () => {
    const identity = 'telegram:501';
    const [abandoned, resumable] = [await sendFile(identity, 16), await sendFile(identity, 14)];
    const sent = await sendFile(identity, 300);
    const answer = buildAnswer({ key: 'photo', type: 'photo', value: [sent], display: 'p.png' });
    const client = { identity, name: 'Анна' };
    await send('/api/bot/applications', buildSubmit({ client, answers: [...goodAnswers, answer], package: null }));
    expect(await purge()).toEqual({ deleted: 1, more: false });
    expect(kept()).toEqual(expect.arrayContaining([resumable, sent]));
    expect(kept()).not.toContain(abandoned);
  });

  it('takes bytes a killed program left without a row, but not an upload under way', async () => {
    const folder = join(cms.dataDir, 'private');
    const daysOld = new Date(Date.now() - 2 * DAY);
    writeFileSync(join(folder, 'orphan'), png);
    utimesSync(join(folder, 'orphan'), daysOld, daysOld);
    writeFileSync(join(folder, 'under-way'), png);
    expect(await purge()).toEqual({ deleted: 1, more: false });
    expect(kept()).not.toContain('orphan');
    expect(kept()).toContain('under-way');
  });

  it('leaves the bot’s own folder, which lies beside clients’ files, to the bot', async () => {
    const uploads = join(cms.dataDir, 'private', 'a-folder-of-the-bot');
    mkdirSync(uploads);
    writeFileSync(join(uploads, 'upload'), png);
    const orphan = join(cms.dataDir, 'private', 'orphan');
    writeFileSync(orphan, png);
    const daysOld = new Date(Date.now() - 2 * DAY);
    for (const path of [uploads, orphan]) utimesSync(path, daysOld, daysOld);
    expect(await purge()).toEqual({ deleted: 1, more: false });
    expect(readdirSync(uploads)).toEqual(['upload']);
  });

  it('keeps the files of a person who is still filling a form in', async () => {
    const identity = 'telegram:502';
    const file = await sendFile(identity, 100);
    await send('/api/bot/dialog-states', [
      {
        chat: identity,
        identity,
        form: 'application',
        field: 'name',
        answers: [],
        updatedAt: ago(3),
        ended: false,
        test: false,
      },
    ]);
    expect(await purge()).toEqual({ deleted: 0, more: false });
    expect(kept()).toContain(file);
  });

  it('takes events after two years and messages that ended a year ago, and nothing younger', async () => {
    const number = await converse('telegram:700', { test: false, days: 1 });
    const moment = (days: number) => (database === 'postgres' ? ago(days) : Date.parse(ago(days)));
    const event = { type: 'screen.shown', severity: 'info', identity: 'telegram:700', data: {}, test: false };
    await send('/api/bot/events', [
      { ...event, key: 'age-of-731', at: ago(731) },
      { ...event, key: 'age-of-729', at: ago(729) },
    ]);
    const message = { class: 'transactional', channel: 'telegram', recipient: '700', kind: 'client.text', test: false };
    const card = { kind: 'application.new', message_ref: '-1:7:t' };
    await db('deliveries').insert(
      [
        { dedup_key: 'ended-366', state: 'sent', due_at: moment(366) },
        { dedup_key: 'ended-364', state: 'sent', due_at: moment(364) },
        { dedup_key: 'waits-366', state: 'planned', due_at: moment(366) },
        { dedup_key: 'about-366', state: 'sent', due_at: moment(366), subject: number },
        { ...card, dedup_key: 'shows-366', state: 'sent', due_at: moment(366), subject: number },
      ].map((row) => ({ ...message, ...row, document_id: row.dedup_key })),
    );
    await db('bot_heard').insert([
      { bot: 'gone', heard_at: moment(91) },
      { bot: 'here', heard_at: moment(1) },
    ]);
    expect(await purge()).toEqual({ deleted: 3, more: false });
    expect(await db('events').where('event_key', 'like', 'age-of-%').pluck('event_key')).toEqual(['age-of-729']);
    const kept = await db('deliveries').where('dedup_key', 'like', '%-36_').orderBy('dedup_key').pluck('dedup_key');
    expect(kept).toEqual(['about-366', 'ended-364', 'shows-366', 'waits-366']);
    expect(await db('bot_heard').pluck('bot')).toEqual(['here']);
    await db('applications').where({ number }).update({ state: 'closed' });
    expect(await purge()).toEqual({ deleted: 1, more: false });
    // The card in the managers' chat is found by its row when the person wants to be forgotten, however late.
    await cms.asBot('/api/bot/clients/telegram:700/erase', { method: 'POST' });
    const edits = await db('deliveries').where({ subject: number, kind: 'application.changed' }).pluck('dedup_key');
    expect(edits.some((key) => key.endsWith('-1:7:t'))).toBe(true);
    expect(await purge()).toEqual({ deleted: 1, more: false });
  });

  it('forgets after a month when a form ended', async () => {
    const moment = (days: number) => (database === 'postgres' ? ago(days) : Date.parse(ago(days)));
    const end = (chat: string, days: number) => ({
      chat,
      identity: chat,
      ended_at: moment(days),
      heard_at: moment(days),
    });
    await db('dialog_end').insert([end('telegram:801', 31), end('telegram:802', 29)]);
    expect(await purge()).toEqual({ deleted: 1, more: false });
    expect(await db('dialog_end').where('chat', 'like', 'telegram:80%').pluck('chat')).toEqual(['telegram:802']);
  });

  it('asks to be asked again while a batch was full', async () => {
    const events = (from: number) =>
      Array.from({ length: 300 }, (_, index) => ({
        key: `many-${from + index}`,
        type: 'screen.shown',
        severity: 'info',
        at: ago(9),
        identity: 'web:many',
        data: {},
        test: true,
      }));
    await send('/api/bot/events', events(0));
    await send('/api/bot/events', events(300));
    expect([await purge(), await purge()]).toEqual([
      { deleted: 500, more: true },
      { deleted: 100, more: false },
    ]);
  });
});
