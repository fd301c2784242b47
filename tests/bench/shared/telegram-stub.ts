import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The least of a Bot API server: notes when the first call about a chat came, and says yes. */
export type TelegramStub = {
  url: string;
  /** From now on the next call about this press or chat is noted. */
  expect(press: { callbackId: string; chat: number }): void;
  /** `performance.now()` of the first call about it. */
  firstCall(callbackId: string): number | undefined;
  /** Callback data of the buttons sent last. */
  buttons(): string[];
  stop(): Promise<void>;
};

export async function startTelegramStub(token: string): Promise<TelegramStub> {
  const byChat = new Map<number, string>();
  const calls = new Map<string, number>();
  let buttons: string[] = [];
  let messageId = 0;

  const note = (body: { callback_query_id?: string; chat_id?: number }, at: number) => {
    const callbackId = body.callback_query_id ?? (body.chat_id === undefined ? undefined : byChat.get(body.chat_id));
    if (callbackId !== undefined && !calls.has(callbackId)) calls.set(callbackId, at);
  };
  const server = createServer((request, response) => {
    const at = performance.now();
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const body = text.startsWith('{') ? JSON.parse(text) : {};
      note(body, at);
      const rows: { callback_data?: string }[][] = body.reply_markup?.inline_keyboard ?? [];
      if (rows.length > 0) buttons = rows.flat().flatMap((button) => button.callback_data ?? []);
      const method = request.url?.split('/').at(-1);
      const me = { id: Number(token.split(':')[0]), is_bot: true, first_name: 'Bench', username: 'bench_bot' };
      const message = { message_id: (messageId += 1), date: 1, chat: { id: body.chat_id ?? 0, type: 'private' } };
      const isMessage = method?.startsWith('send') || method?.startsWith('edit');
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ok: true, result: method === 'getMe' ? me : isMessage ? message : true }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    expect: ({ callbackId, chat }) => void byChat.set(chat, callbackId),
    firstCall: (callbackId) => calls.get(callbackId),
    buttons: () => buttons,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
