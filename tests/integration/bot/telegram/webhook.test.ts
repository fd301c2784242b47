import { startFakeTelegram, waitFor, type FakeTelegram } from '../../../helpers/fake-telegram';
import { createTelegramStack, openTemporaryStore } from '../../../helpers/telegram-stack';
import { startWebhookServer } from '../../../helpers/webhook-server';

const secret = 'test-secret_1';

describe('Telegram by webhook', () => {
  let fake: FakeTelegram;
  let server: Awaited<ReturnType<typeof startWebhookServer>>;
  let opened: Awaited<ReturnType<typeof openTemporaryStore>>;
  let stack: ReturnType<typeof createTelegramStack>;

  beforeEach(async () => {
    fake = await startFakeTelegram();
    server = await startWebhookServer();
    opened = await openTemporaryStore();
    stack = createTelegramStack({
      fake,
      store: opened.store,
      webhook: { publicUrl: server.url, secret },
      talk: ({ event }) => [{ kind: 'message', html: event.kind === 'said' ? `echo ${event.text}` : event.kind }],
    });
    server.route(stack.telegram.receive);
    await stack.start();
  });
  afterEach(async () => {
    await stack.stop();
    await server.stop();
    await opened.remove();
    await fake.stop();
    fake.assertContract();
  });
  const post = (header: string | undefined, body: unknown) =>
    fetch(`${server.url}/telegram`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: header === undefined ? {} : { 'x-telegram-bot-api-secret-token': header },
    }).then(({ status }) => status);

  it('answers what Telegram brings', async () => {
    const anna = fake.person(501);
    anna.says('a');
    await anna.sees(/echo a/);
    await waitFor('acknowledged', () => (fake.pendingUpdates() === 0 ? true : undefined));
  });

  it('keeps the updates that came before the webhook was set', async () => {
    const anna = fake.person(501);
    await stack.stop();
    anna.says('while away');
    stack = createTelegramStack({
      fake,
      store: opened.store,
      webhook: { publicUrl: server.url, secret },
      talk: () => [{ kind: 'message', html: 'back' }],
    });
    server.route(stack.telegram.receive);
    await stack.start();
    await expect(anna.sees(/back/)).resolves.toBeDefined();
  });

  it.each([undefined, '', 'wrong', `${secret}x`, 'тест'.normalize()].map((header) => [header]))(
    'refuses the secret %p and stores nothing',
    async (header) => {
      const status = await stack.telegram.receive({ secret: header, body: { update_id: 1 } });
      expect(status).toBe(403);
      await expect(opened.store.inbox.depth()).resolves.toMatchObject({ waiting: 0 });
    },
  );

  it('plays an update that comes twice once', async () => {
    const anna = fake.person(501);
    const update = anna.says('a');
    await anna.sees(/echo a/);
    await expect(post(secret, update)).resolves.toBe(200);
    anna.says('b');
    await anna.sees(/echo b/);
    expect(anna.texts()).toEqual(['echo a', 'echo b']);
  });

  it('refuses what is no update', async () => {
    await expect(post(secret, { hello: 1 })).resolves.toBe(400);
  });

  it('does not acknowledge while the store is out of reach, and answers afterwards', async () => {
    const { accept } = opened.store.inbox;
    opened.store.inbox.accept = async () => {
      throw new Error('disk full');
    };
    const anna = fake.person(501);
    anna.says('a');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(fake.pendingUpdates()).toBe(1);
    opened.store.inbox.accept = accept;
    await expect(anna.sees(/echo a/)).resolves.toBeDefined();
  });
});
