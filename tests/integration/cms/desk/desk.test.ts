import type { Knex } from 'knex';
import { parse } from 'csv-parse/sync';
import { applicationForm, botProfile, buildAnswer, buildSubmit, goodAnswers } from '../../../fixtures/build-submit';
import { contentEditor } from '../../../fixtures/content-editor';
import { openDatabase } from '../../../fixtures/open-database';
import { databases, startCms, stopPostgres, type TestCms } from '../../../helpers/cms';
import { createStaff } from '../../../helpers/staff';

afterAll(() => stopPostgres());

describe.each(databases)('the applications desk on %s', (database) => {
  let cms: TestCms;
  let db: Knex;
  let manager: string;
  let person = 9000;

  beforeAll(async () => {
    cms = await startCms({ database });
    db = openDatabase(cms);
    const editor = contentEditor(cms);
    await editor.create('api::stage.stage', { key: 'request', name: 'Заявка', order: 20 });
    await editor.create('api::stage.stage', { key: 'bought', name: 'Купили', order: 30 });
    await editor.published('api::form.form', { ...applicationForm, stage: 'stage:request' });
    await editor.publishedSingle('api::bot-profile.bot-profile', botProfile);
    manager = (await createStaff(cms, 'vitrina-manager')).token;
  }, 180_000);
  afterAll(async () => {
    await db.destroy();
    await cms.remove();
  });

  const asManager = (path: string, options = {}) => cms.request(`/vitrina/desk${path}`, { token: manager, ...options });
  async function submit(own: Parameters<typeof buildSubmit>[0] = {}): Promise<string> {
    const client = { identity: `telegram:${(person += 1)}`, name: 'Анна' };
    const reply = await cms.asBot('/api/bot/applications', {
      body: { data: buildSubmit({ client, package: null, ...own }) },
    });
    expect(reply.status).toBe(201);
    return String(reply.body.data.number);
  }
  const named = (name: string, phone = '+79000000007') => [
    buildAnswer({ key: 'name', type: 'name', value: name, label: 'Имя' }),
    buildAnswer({ key: 'phone', type: 'phone', value: phone, label: 'Телефон' }),
  ];
  async function numbers(query: string): Promise<string[]> {
    const reply = await asManager(`/applications?${query}`);
    expect(reply.status).toBe(200);
    return reply.body.data.items.map(({ number }: { number: string }) => number);
  }

  it('filters by state, stage, assignee and test, and finds by number, name and phone', async () => {
    const olga = await submit({ answers: named('Ольга Петрова', '+79001112233') });
    const closed = await submit();
    const test = await submit({ test: true, session: 'session-0009' });
    await cms.asOwner(`/vitrina/applications/${closed}/transition`, { body: { action: 'close' } });
    expect(await numbers('state=closed')).toEqual([closed]);
    expect(await numbers('state=new')).toEqual([olga]);
    expect(await numbers('test=yes')).toEqual([test]);
    expect(await numbers('stage=request')).toEqual([closed, olga]);
    expect(await numbers('stage=-')).toEqual([]);
    expect(await numbers('view=unanswered')).toEqual([olga]);
    expect(await numbers('assignee=-')).toHaveLength(2);
    for (const q of ['ольга', 'ПЕТРОВА', '8 (900) 111-22-33', '1112233', olga.toLowerCase()]) {
      expect(await numbers(`q=${encodeURIComponent(q)}`)).toEqual([olga]);
    }
    expect(await numbers(`q=${encodeURIComponent('%')}`)).toEqual([]);
    expect((await asManager('/applications?state=explode')).status).toBe(400);
  });

  it('turns pages without losing or repeating a row while new ones come', async () => {
    for (let index = 0; index < 7; index += 1) await submit();
    const seen: string[] = [];
    let after = '';
    for (;;) {
      const { body } = await asManager(`/applications?limit=3${after}`);
      seen.push(...body.data.items.map(({ number }: { number: string }) => number));
      await submit();
      if (body.data.next === null) break;
      after = `&after=${body.data.next}`;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBe(9);
  });

  it('moves the client’s stage under the name of who dragged the card, once however many drag at once', async () => {
    const number = await submit();
    const moves = await Promise.all(
      Array.from({ length: 5 }, () => asManager(`/applications/${number}/stage`, { body: { stage: 'bought' } })),
    );
    expect(moves.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const { body } = await asManager(`/applications/${number}`);
    expect(body.data.stage).toBe('bought');
    const row = await db('applications').where({ number }).first('client_id');
    const client = await db('clients').where({ id: row.client_id }).first('document_id');
    const lines = await db('histories').where({ subject_id: client.document_id, field: 'stage', new: 'bought' });
    expect(lines.map(({ who, old }) => [who, old])).toEqual([['vitrina-manager', 'request']]);
    expect((await asManager(`/applications/${number}/stage`, { body: { stage: 'nowhere' } })).status).toBe(404);
  });

  it('assigns, notes and tags by the one guarded road, and shows it all in one timeline', async () => {
    const number = await submit({ answers: goodAnswers });
    const edit = { assignee: 'Мария', notes: 'Перезвонить в среду', tags: ['vip'] };
    const reply = await asManager(`/applications/${number}`, { method: 'PUT', body: edit });
    expect(reply.body.data).toMatchObject({ ...edit, answers: [{ label: 'Имя' }, { label: 'Телефон' }] });
    expect((await asManager(`/applications/${number}`, { method: 'PUT', body: { number: 'A-1' } })).status).toBe(400);
    const { body } = await asManager(`/applications/${number}/timeline`);
    const whats = body.data.items.map(({ what }: { what: string }) => what);
    expect(whats).toEqual(
      expect.arrayContaining([
        'assignee',
        'notes',
        'tags',
        'stage',
        'state',
        'application.submitted',
        'application.new',
      ]),
    );
    const moments = body.data.items.map(({ at }: { at: string }) => at);
    expect(moments).toEqual([...moments].sort().reverse());
  });

  it('pages the timeline without losing or repeating a line, lines of one moment included', async () => {
    const number = await submit();
    const at = new Date().toISOString();
    const identity = `telegram:${person}`;
    const events = Array.from({ length: 70 }, (_, index) => ({
      ...{ key: `page-${database}-${index}`, type: 'screen.shown', severity: 'info', at, identity },
      ...{ data: { screen: 'start' }, test: false },
    }));
    await cms.asBot('/api/bot/events', { body: { data: events } });
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const path = `/applications/${number}/timeline${cursor && `?cursor=${encodeURIComponent(cursor)}`}`;
      const { body } = await asManager(path);
      seen.push(...body.data.items.map(({ source, id }: { source: string; id: number }) => `${source}:${id}`));
      cursor = body.data.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((key) => key.startsWith('event:')).length).toBe(71);
  });

  it('lists forms begun and not sent, with the step and the answers so far', async () => {
    const dialog = (chat: string, test: boolean, minutes: number) => ({
      ...{ chat, identity: chat, form: 'application', field: 'phone', ended: false, test },
      answers: [{ key: 'name', label: 'Имя', display: 'Пётр' }],
      updatedAt: new Date(Date.now() - minutes * 60_000).toISOString(),
    });
    const dialogs = [dialog('telegram:1', false, 3), dialog('telegram:2', false, 1), dialog('telegram:3', true, 2)];
    await cms.asBot('/api/bot/dialog-states', { body: { data: dialogs } });
    const first = (await asManager('/unfinished?limit=1')).body.data;
    const second = (await asManager(`/unfinished?limit=1&after=${first.next}`)).body.data;
    expect(first.items).toMatchObject([{ field: 'phone', answers: [{ label: 'Имя', display: 'Пётр' }], test: false }]);
    expect(second.items[0].id).not.toBe(first.items[0].id);
    expect(second.next).toBeNull();
    expect((await asManager('/unfinished?test=all')).body.data.items).toHaveLength(3);
  });

  it('exports what the filter shows, harmless to a spreadsheet, and says so in the history', async () => {
    const number = await submit({ answers: named('=HYPERLINK("http://evil")', '+79005556677') });
    await asManager(`/applications/${number}`, { method: 'PUT', body: { notes: 'Две\nстроки; и "кавычки"' } });
    const reply = await asManager(`/export.csv?separator=%3B&q=${number}`);
    expect(reply.status).toBe(200);
    expect(reply.headers.get('content-type')).toContain('text/csv');
    const rows: Record<string, string>[] = parse(reply.text.replace(/^\uFEFF/, ''), { columns: true, delimiter: ';' });
    expect(rows).toMatchObject([
      { number, name: `'=HYPERLINK("http://evil")`, phone: `'+79005556677`, notes: 'Две\nстроки; и "кавычки"' },
    ]);
    const line = await db('histories').where({ subject_type: 'export' }).orderBy('id', 'desc').first();
    expect(line).toMatchObject({ who: 'vitrina-manager', field: 'export' });
    expect(line.new).not.toContain(number);
  });

  it('is closed to everybody who may not handle applications', async () => {
    const number = await submit();
    const { token } = await createStaff(cms, 'vitrina-analyst');
    for (const path of ['/applications', `/applications/${number}`, '/unfinished', '/choices', '/export.csv']) {
      expect((await cms.request(`/vitrina/desk${path}`, { token })).status).toBe(403);
      expect((await cms.request(`/vitrina/desk${path}`)).status).toBe(401);
    }
  });

  it('answers every kind of page among ten thousand applications about as fast as among a few', async () => {
    const kinds = ['limit=30', 'stage=request&state=new', 'q=Имя 77', 'view=mine', 'after=5000500'];
    const medianOf = async (query: string) => {
      const times: number[] = [];
      for (let round = 0; round < 9; round += 1) {
        const began = performance.now();
        expect((await asManager(`/applications?${query}`)).status).toBe(200);
        times.push(performance.now() - began);
      }
      return times.sort((one, other) => one - other)[4] ?? 0;
    };
    const among = async () => {
      const medians: number[] = [];
      for (const query of kinds) medians.push(await medianOf(query));
      return Math.max(...medians);
    };
    const few = await among();
    const [first] = await db('applications').limit(1);
    const many = Array.from({ length: 10_000 }, (_, index) => ({
      ...first,
      ...{ answers: '[]', tags: null, utm: null, possible_duplicates: null },
      id: 5_000_000 + index,
      document_id: `many-${index}`,
      number: `A-1998-${100_000 + index}`,
      idempotency_key: `many-${index}`,
      link_hash: null,
      client_name: `Имя ${index}`,
    }));
    await db.batchInsert('applications', many, 100);
    // As the database's own upkeep does a little later.
    await db.raw('analyze');
    // A search without an index reads them all: some tens of milliseconds, whatever the rest of the page costs.
    expect(await among()).toBeLessThan(5 * few + 150);
  }, 120_000);
});
