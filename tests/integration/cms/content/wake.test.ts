import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deriveKey, verifySignature } from '@vitrina/config';
import { basicPackage, buildSubmit } from '../../../fixtures/build-submit';
import { contentEditor } from '../../../fixtures/content-editor';
import { startCms, type TestCms } from '../../../helpers/cms';

describe('waking the bot', () => {
  const woken: { path: string; signature: string; body: string; at: number }[] = [];
  let bot: Server;
  let cms: TestCms;

  beforeAll(async () => {
    bot = createServer((request, response) => {
      void note(request).then(() => response.end());
    });
    await new Promise<void>((done) => bot.listen(0, '127.0.0.1', done));
    const { port } = bot.address() as AddressInfo;
    cms = await startCms({ env: { BOT_URL: `http://127.0.0.1:${port}`, MANAGER_CHAT_ID: '-1001' } });
  }, 180_000);
  afterAll(async () => {
    await cms.remove();
    await new Promise((done) => bot.close(done));
  });
  beforeEach(() => {
    woken.length = 0;
  });

  async function note(request: IncomingMessage): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const signature = String(request.headers['x-vitrina-signature']);
    woken.push({ path: request.url ?? '', signature, body: Buffer.concat(parts).toString(), at: Date.now() });
  }
  const settled = () => new Promise((done) => setTimeout(done, 600));

  it('follows a publishing at once, signed, and not a draft', async () => {
    const editor = contentEditor(cms);
    const item = await editor.create('api::package.package', basicPackage);
    await settled();
    expect(woken).toEqual([]);
    await editor.publish('api::package.package', item.id);
    await settled();
    expect(woken.map(({ path, body }) => [path, body])).toEqual([['/internal/wake', '{"what":"content"}']]);
    const [{ signature, body }] = woken as [(typeof woken)[0]];
    const check = (text: string) =>
      verifySignature(deriveKey(cms.apiToken, 'wake'), text, { header: signature, now: new Date(), maxAgeSeconds: 60 });
    expect([check(body), check('{"what":"deliveries"}')]).toEqual([true, false]);
  });

  it('follows an application', async () => {
    await cms.asBot('/api/bot/applications', { body: { data: buildSubmit({ package: null }) } });
    await settled();
    expect(woken.map(({ body }) => body)).toEqual(['{"what":"deliveries"}']);
  });

  it('does not hold up an answer when the bot is gone', async () => {
    await new Promise((done) => {
      bot.close(done);
      bot.closeAllConnections();
    });
    const reply = await cms.asBot('/api/bot/applications', { body: { data: buildSubmit({ package: null }) } });
    expect(reply.status).toBe(201);
  });
});
