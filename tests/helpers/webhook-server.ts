import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TelegramChannel } from '../../bot/src/channels/telegram/create-telegram-channel';

/** A bare HTTP side for `POST /telegram`. Listens before the channel exists, because the channel wants its address. */
export async function startWebhookServer() {
  let receive: TelegramChannel['receive'] = async () => 503;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const secret = request.headers['x-telegram-bot-api-secret-token'];
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8') || 'null');
      const status = await receive({ secret: typeof secret === 'string' ? secret : undefined, body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    route(next: TelegramChannel['receive']) {
      receive = next;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
