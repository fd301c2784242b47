import pino from 'pino';
import { createWebSource } from '../../../../../bot/src/channels/web/create-web-source';
import { createChatWorker } from '../../../../../bot/src/conversation/intake/chat-worker';
import { intakeLimits } from '../../../../../bot/src/conversation/intake/intake-limits';
import type { Store, TakenRow } from '../../../../../bot/src/store/store';

const row: TakenRow = {
  bot: 'web',
  id: 'e1',
  chat: 'web:session-0001:client',
  lane: 'chat',
  body: {},
  seq: 1,
  attempts: 4,
  receivedAt: 0,
};
const claim = { chat: row.chat, owner: 'o', fence: 1 } as never; // only handed through

describe('an update that is given up', () => {
  it('is apologised for with the code that its log line has', async () => {
    const said: string[] = [];
    const logged: { code?: string; level: number }[] = [];
    const waiting = [row];
    const inbox = { next: async () => waiting.shift() ?? null, fail: async () => true, releaseChat: async () => true };
    const source = createWebSource({
      channel: { send: async (_to: string, { html }: { html: string }) => void said.push(html) } as never, // nothing else is used
      store: { web: { session: async () => ({ id: 'session-0001', locale: 'ru', mode: 'live' }) } } as never, // likewise
      sentence: (notice, { locale, code }) => `${notice} ${locale} ${code}`,
    });
    const work = createChatWorker({
      store: { inbox } as unknown as Store, // the part a worker uses
      play: () => Promise.reject(new Error('broken')),
      now: Date.now,
      logger: pino({}, { write: (line) => void logged.push(JSON.parse(line)) }),
      observe: { played: () => undefined, dropped: () => undefined },
      notify: { dead: (dead) => source.notify(dead, 'failed'), dropped: async () => undefined },
      limits: { ...intakeLimits, retryDelaysMs: [] },
    });
    await work(claim, new AbortController().signal);
    const [{ code = '' } = {}] = logged;
    expect(code).toMatch(/^[0-9A-F]{6}$/);
    expect(said).toEqual([`failed ru ${code}`]);
  });
});
