import http from 'node:http';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { startBot, type TestBot } from '../../../helpers/bot';
import { type FakeCms, startFakeCms } from '../../../helpers/fake-cms/fake-cms';
import { sendRequest } from '../../../helpers/http';
import { openWebChat } from '../../../helpers/web-chat';

let cms: FakeCms;
let bot: TestBot;

beforeAll(async () => {
  cms = await startFakeCms();
  bot = await startBot({ cms, env: { METRICS_TOKEN: 'metrics-token-0123456789abcdef' } });
});
afterAll(async () => {
  await bot.remove();
  await cms.stop();
});

const path = (chat: { id: string }, rest: string) => `${bot.url}/chat/sessions/${chat.id}/${rest}`;

describe('a chat session', () => {
  it.each([
    ['no secret', {}, 401],
    ['a wrong secret', { authorization: `Bearer ${'x'.repeat(43)}` }, 401],
  ])('is closed to %s', async (_, headers, status) => {
    const chat = await openWebChat(bot.url);
    const reply = await sendRequest(path(chat, 'messages'), { headers: headers as Record<string, string> });
    expect(reply.status).toBe(status);
    expect(reply.body).toMatchObject({ data: null, error: { status, name: 'UnauthorizedError' } });
  });

  it('answers 404 for a session that does not exist', async () => {
    const { status } = await sendRequest(path({ id: 'nobody-knows-this-one' }, 'messages'), { token: 'x'.repeat(43) });
    expect(status).toBe(404);
  });

  it.each([
    ['an unknown type', { type: 'wink' }],
    ['an empty text', { type: 'text', text: '  ' }],
    ['a place that is none', { type: 'location', payload: 'here' }],
    ['an id with spaces', { id: 'a b', type: 'start' }],
  ])('refuses %s with the fields that are wrong', async (_, event) => {
    const chat = await openWebChat(bot.url);
    const { status, body } = await chat.post(event);
    expect(status).toBe(400);
    expect(body.error.details.errors.length).toBeGreaterThan(0);
  });

  it('has one effect for an event that is sent again', async () => {
    const chat = await openWebChat(bot.url);
    const event = { id: 'once', type: 'start' };
    const statuses = [await chat.post(event), await chat.post(event), await chat.post(event)].map(
      ({ status }) => status,
    );
    await chat.sees(/Здравствуйте/);
    await chat.look(1);
    expect(statuses).toEqual([202, 202, 202]);
    expect(chat.shown('client')).toHaveLength(1);
  });

  it('uses the payload of the session when the start brings none', async () => {
    const chat = await openWebChat(bot.url, { payload: 'spring' });
    await chat.start();
    await chat.sees(/Здравствуйте/);
    const own = () => cms.records.clients.filter((client) => JSON.stringify(client).includes(chat.id));
    await chat.waitFor(() => own().length > 0, 'client record');
    expect(own()).toContainEqual(expect.objectContaining({ identity: `web:${chat.id}`, startPayload: 'spring' }));
  });

  it('gives forged and foreign actions no effect but the menu', async () => {
    const chat = await openWebChat(bot.url);
    await chat.start();
    await chat.sees(/Здравствуйте/);
    await chat.post({ type: 'tap', action: '1|desk|take|A-2026-000001' });
    await chat.waitFor(() => chat.toasts.length > 0, 'toast');
    expect(cms.requests.filter((request) => request.includes('/transition'))).toHaveLength(0);
  });

  it('tells a managers’ pane that an application which is not its own does not exist', async () => {
    const chat = await openWebChat(bot.url);
    await chat.post({ side: 'managers', type: 'tap', action: '1|take|A-2026-000999' });
    await chat.waitFor(() => chat.toasts.length > 0, 'toast');
    expect(chat.toasts).toEqual([expect.stringMatching(/больше нет/)]);
    expect(chat.shown('managers')).toEqual([]);
  });

  it('takes a file and hands it to the CMS as the person’s own', async () => {
    const chat = await openWebChat(bot.url);
    const headers = { 'content-type': 'image/png', 'x-file-name': encodeURIComponent('чертёж.png') };
    const upload = await sendRequest(path(chat, 'files'), { token: chat.secret, body: Buffer.from('png'), headers });
    expect(upload.status).toBe(201);
    const sent = await chat.post({ type: 'file', payload: upload.body.data.id });
    expect(sent.status).toBe(202);
    expect((await chat.post({ type: 'file', payload: 'no-such-upload' })).status).toBe(404);
  });

  it('refuses a file over 10 MB and a JSON body over its limit', async () => {
    const chat = await openWebChat(bot.url);
    const file = await sendRequest(path(chat, 'files'), {
      token: chat.secret,
      body: Buffer.alloc(10 * 1024 * 1024 + 1),
    });
    const event = await chat.post({ type: 'text', text: 'a'.repeat(20_000) });
    expect([file.status, event.status]).toEqual([413, 413]);
  });

  it('asks for the secret before it reads a byte of a file', async () => {
    const chat = await openWebChat(bot.url);
    const status = await new Promise((answer, fail) => {
      const headers = { 'content-length': 5_000_000, authorization: `Bearer ${'x'.repeat(43)}` };
      const upload = http.request(path(chat, 'files'), { method: 'POST', headers });
      upload.on('response', (reply) => answer(reply.statusCode)).on('error', fail);
      upload.flushHeaders();
      setTimeout(() => upload.destroy(new Error('The server waits for the body')), 5_000).unref();
    });
    expect(status).toBe(401);
  });

  it('bounds what one person may send', async () => {
    const chat = await openWebChat(bot.url);
    const replies = await Promise.all(Array.from({ length: 80 }, () => chat.post({ type: 'text', text: 'раз' })));
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(5);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('wakes a waiting reader as soon as something is said', async () => {
    const chat = await openWebChat(bot.url);
    const startedAt = Date.now();
    const waiting = chat.look(25);
    await chat.start();
    await waiting;
    expect(Date.now() - startedAt).toBeLessThan(2_000);
    expect(chat.shown('client')).toHaveLength(1);
  });
});

describe('a live session', () => {
  it('has no managers’ side', async () => {
    const chat = await openWebChat(bot.url, { mode: 'live' });
    expect((await chat.post({ side: 'managers', type: 'start' })).status).toBe(403);
  });
});

describe('the page and the health routes', () => {
  it('serves the page under a policy without inline scripts', async () => {
    const { status, headers, text } = await sendRequest(`${bot.url}/chat`);
    expect(status).toBe(200);
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(text).not.toMatch(/<script>|onclick=|style=/);
  });

  it.each(['/chat/assets/../../../package.json', '/chat/assets/README.md', '/nothing'])(
    'has nothing at %s',
    async (address) => {
      expect((await sendRequest(bot.url + address)).status).toBe(404);
    },
  );

  it('tells its health by parts', async () => {
    expect((await sendRequest(`${bot.url}/health/live`)).body).toEqual({ status: 'ok' });
    expect((await sendRequest(`${bot.url}/health/ready`)).status).toBe(200);
    const { body } = await sendRequest(`${bot.url}/health`);
    expect(Object.keys(body.parts)).toEqual(['store', 'content', 'cms', 'telegram', 'managers', 'queue']);
  });

  it('is down while its store takes no writes, though it can be read, and well again afterwards', async () => {
    const file = new Database(join(bot.dataDir, 'bot.db'));
    const look = async () => {
      const [ready, health] = await Promise.all(
        ['/health/ready', '/health'].map((route) => sendRequest(bot.url + route)),
      );
      return [ready?.status, health?.status, health?.body.parts.store];
    };
    file.exec(`CREATE TRIGGER full BEFORE INSERT ON meta BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`);
    await expect(look()).resolves.toEqual([
      503,
      503,
      { status: 'down', detail: expect.stringContaining('takes no writes (SQLITE_CONSTRAINT') },
    ]);
    file.exec('DROP TRIGGER full');
    await expect(look()).resolves.toEqual([200, 200, { status: 'ok' }]);
    file.close();
  });

  it('shows metrics to the token and to this machine, not through a proxy', async () => {
    const local = await sendRequest(`${bot.url}/metrics`);
    const forwarded = await sendRequest(`${bot.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    const wrong = await sendRequest(`${bot.url}/metrics`, { token: 'metrics-token-of-somebody-else' });
    const right = await sendRequest(`${bot.url}/metrics`, {
      token: 'metrics-token-0123456789abcdef',
      headers: { 'x-forwarded-for': '203.0.113.7' },
    });
    expect([local, forwarded, wrong, right].map(({ status }) => status)).toEqual([200, 401, 401, 200]);
    expect(right.text).toContain('bot_uptime_seconds');
  });
});
