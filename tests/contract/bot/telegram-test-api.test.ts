import TelegramServer from 'telegram-test-api';
import { freePort } from '../../helpers/free-port';
import { createTelegramStack, openTemporaryStore } from '../../helpers/telegram-stack';

/** A smoke test on a server that is not ours: what our fake and our bot believe together may still be wrong. */
describe('the Telegram channel on a foreign test server', () => {
  const token = '123456789:foreign-token';
  let server: TelegramServer;
  let opened: Awaited<ReturnType<typeof openTemporaryStore>>;
  let stack: ReturnType<typeof createTelegramStack>;

  beforeAll(async () => {
    server = new TelegramServer({ port: await freePort(), host: '127.0.0.1' });
    await server.start();
    opened = await openTemporaryStore();
    stack = createTelegramStack({
      fake: { url: server.config.apiURL, token },
      store: opened.store,
      talk: ({ event }) =>
        event.kind === 'tapped'
          ? [{ kind: 'replace', html: '<b>pressed</b>', inline: [[{ text: 'Again', action: '1|again' }]] }]
          : [{ kind: 'message', html: JSON.stringify(event), inline: [[{ text: 'Go', action: '1|go' }]] }],
    });
    await stack.start();
  });
  afterAll(async () => {
    await stack.stop();
    await opened.remove();
    await server.stop();
  });

  it('reads a deep link and answers it with a menu', async () => {
    const client = server.getClient(token, { timeout: 10_000 });
    await client.sendCommand(client.makeCommand('/start lead_1'));
    const { result } = await client.getUpdates();
    expect(result[0]?.message).toMatchObject({
      text: expect.stringContaining('lead_1'),
      reply_markup: { inline_keyboard: [[{ text: 'Go', callback_data: '1|go' }]] },
    });
  });

  it('answers a press by editing the message', async () => {
    const client = server.getClient(token, { timeout: 10_000 });
    await client.sendMessage(client.makeMessage('menu'));
    const { result } = await client.getUpdates();
    const message_id = result.at(-1)?.messageId;
    const edited = server.waitBotEdits();
    await client.sendCallback(client.makeCallbackQuery('1|go', { message: { message_id } }));
    await edited;
    const history = await client.getUpdatesHistory();
    expect(JSON.stringify(history)).toContain('pressed');
  });
});
