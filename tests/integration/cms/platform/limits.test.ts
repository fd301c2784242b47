import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCms, type TestCms } from '../../../helpers/cms';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SITE = 'https://shop.example.com';

describe('limits of the CMS', () => {
  let cms: TestCms;
  const temporary = mkdtempSync(join(tmpdir(), 'vitrina-received-'));
  beforeAll(async () => {
    cms = await startCms({ env: { SITE_ORIGINS: SITE, TMPDIR: temporary } });
  }, 120_000);
  afterAll(async () => {
    await cms.remove();
    rmSync(temporary, { recursive: true });
  });

  it('answers 413 to a JSON or form body over 256 KB', async () => {
    const big = 'x'.repeat(300 * 1024);
    expect((await cms.asBot('/api/bot/events', { body: { data: big } })).status).toBe(413);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await cms.asBot('/api/bot/events', { body: `a=${big}`, headers: form })).status).toBe(413);
  });

  it('answers 400 to JSON that is none, without an echo', async () => {
    const reply = await cms.asBot('/api/bot/events', {
      body: '{"phone":"+79000000007',
      headers: { 'content-type': 'application/json' },
    });
    expect(reply.status).toBe(400);
    expect(reply.text).not.toContain('79000000007');
  });

  it('takes multipart bodies for the media library only, and from staff only', async () => {
    expect((await cms.asBot('/api/bot/events', { body: fileForm(PNG, 'a.png', 'image/png') })).status).toBe(415);
    expect((await cms.request('/upload', { body: fileForm(PNG, 'a.png', 'image/png') })).status).toBe(401);
  });

  it.each([
    ['a token of nobody', 'x', () => cms.request, 'nobody', 401],
    ['the bot', 'files', () => cms.asBot, undefined, 401],
    ['staff in another field', 'x', () => cms.asOwner, undefined, 400],
    ['staff', 'files', () => cms.asOwner, undefined, 201],
  ])('keeps nothing of what %s sent in its temporary folder', async (...[, field, sender, token, status]) => {
    const body = new FormData();
    body.append(field, new Blob([new Uint8Array(PNG)], { type: 'image/png' }), 'dot.png');
    expect((await sender()('/upload', { body, ...(token ? { token } : {}) })).status).toBe(status);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it.each([
    ['a page', '<html><script>alert(1)</script></html>', 'a.html', 'text/html'],
    [
      'a drawing that can run scripts',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      'a.svg',
      'image/svg+xml',
    ],
    ['a page named as a picture', '<html><script>alert(1)</script></html>', 'a.png', 'image/png'],
    ['a program', 'MZ\u0090\u0000\u0003', 'a.exe', 'application/octet-stream'],
  ])('refuses %s in the media library', async (...[, content, name, type]) => {
    const reply = await cms.asOwner('/upload', { body: fileForm(Buffer.from(content), name, type) });
    expect([400, 415]).toContain(reply.status);
  });

  it('takes a picture and serves it as nothing but a picture', async () => {
    const { status, body } = await cms.asOwner('/upload', { body: fileForm(PNG, 'dot.png', 'image/png') });
    expect(status).toBe(201);
    const served = await cms.request(body[0].url);
    expect(served.status).toBe(200);
    expect(served.headers.get('x-content-type-options')).toBe('nosniff');
    expect(served.headers.get('content-security-policy')).toContain('sandbox');
    await cms.asOwner(`/upload/files/${body[0].id}`, { method: 'DELETE' });
  });

  it('refuses a file over 10 MB', async () => {
    const big = Buffer.concat([PNG, Buffer.alloc(10.5 * 1024 * 1024)]);
    expect((await cms.asOwner('/upload', { body: fileForm(big, 'big.png', 'image/png') })).status).toBe(413);
  });

  it('sends strict headers and does not name its maker', async () => {
    const { headers } = await cms.request('/health');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
    expect(headers.get('content-security-policy')).not.toContain('strapi.io');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it.each([
    [SITE, SITE],
    ['https://evil.example.com', null],
    ['http://localhost:9000', 'http://localhost:9000'],
    ['null', 'null'],
  ])('answers the origin %s with the permission %s', async (origin, allowed) => {
    const { headers } = await cms.request('/api/screens', { headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBe(allowed);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });

  it('limits guesses of a password', async () => {
    const body = { email: 'nobody@example.com', password: 'wrong-Password-1' };
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1)
      statuses.push((await cms.request('/admin/login', { body })).status);
    expect(statuses.slice(-1)).toEqual([429]);
  });

  it('does not let a client choose his own address', async () => {
    const body = { email: 'forged@example.com', password: 'wrong-Password-1' };
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      const headers = { 'x-forwarded-for': `10.0.0.${attempt}` };
      statuses.push((await cms.request('/admin/login', { body, headers })).status);
    }
    expect(statuses.slice(-1)).toEqual([429]);
  });

  it('drops a connection that does not finish its headers in ten seconds', async () => {
    const startedAt = Date.now();
    const code = await new Promise<string>((resolve) => {
      const request = httpRequest({ port: cms.port, host: '127.0.0.1' });
      request.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? ''));
      request.on('response', (response) => resolve(String(response.statusCode)));
      request.on('socket', (socket) =>
        socket.once('connect', () => socket.write('GET / HTTP/1.1\r\nHost: a\r\nX-Slow: ')),
      );
    });
    expect(['408', 'ECONNRESET']).toContain(code);
    expect(Date.now() - startedAt).toBeLessThan(14_000);
  }, 20_000);

  it('writes no address, phone or token into its log', async () => {
    await cms.request('/api/screens?filters[phone][$eq]=89000000007', { token: 'secret-token-of-nobody' });
    expect(cms.log()).not.toMatch(/89000000007|secret-token-of-nobody/);
  });
});

describe('behind a trusted proxy', () => {
  let cms: TestCms;
  beforeAll(async () => {
    cms = await startCms({ env: { TRUSTED_PROXIES: '127.0.0.1' } });
  }, 120_000);
  afterAll(() => cms.remove());

  it('counts by the address the proxy saw, whatever the client wrote before it', async () => {
    const attempt = async (forwarded: string) =>
      (
        await cms.request('/admin/login', {
          body: { email: 'x@example.com', password: 'wrong-Password-1' },
          headers: { 'x-forwarded-for': forwarded },
        })
      ).status;
    const forged: number[] = [];
    for (let index = 0; index < 7; index += 1) forged.push(await attempt(`10.9.9.${index}, 203.0.113.7`));
    expect(forged.slice(-1)).toEqual([429]);
    expect(await attempt('203.0.113.8')).toBe(400);
  });

  it('does not show metrics to what a proxy passed on', async () => {
    expect((await cms.request('/metrics', { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(403);
    expect((await cms.request('/metrics')).status).toBe(200);
  });
});

function fileForm(content: Buffer, name: string, type: string): FormData {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(content)], { type }), name);
  return form;
}
