import pino from 'pino';
import type { BotApi } from '../../../../../../bot/src/channels/telegram/api/create-bot-api';
import { createStatusBoard } from '../../../../../../bot/src/channels/telegram/updates/connection-status';
import { createPoller, type PollerOptions } from '../../../../../../bot/src/channels/telegram/updates/create-poller';
import { waitFor } from '../../../../../helpers/fake-telegram';

const update = { update_id: 7 };

/** Gives one update, then holds the request open until its signal ends it. */
function createApi() {
  const asked: unknown[] = [];
  const call: BotApi['call'] = async (method, { offset }, { signal }) => {
    if (method !== 'getUpdates') return { ok: true, result: true };
    asked.push(offset);
    if (asked.length === 1) return { ok: true, result: [update] };
    await new Promise((resolve) => signal?.addEventListener('abort', resolve, { once: true }));
    return { ok: false, kind: 'aborted', description: '' };
  };
  return { asked, call };
}

describe('createPoller', () => {
  const accepted: unknown[] = [];
  let released: number;
  const holdLock = (lost = new AbortController().signal) => ({ lost, release: async () => void (released += 1) });
  const build = (own: Partial<PollerOptions['store']>, api: BotApi, board = createStatusBoard()) =>
    createPoller({
      api,
      botId: '7',
      store: {
        kept: { read: async () => null, write: async () => undefined, keepOnly: async () => undefined },
        lock: async () => holdLock(),
        ...own,
      },
      accept: async (updates) => void accepted.push(...updates),
      board,
      logger: pino({ level: 'silent' }),
    });

  beforeEach(() => {
    accepted.length = 0;
    released = 0;
  });

  it('polls when the store failed once at the start', async () => {
    const read = jest.fn().mockRejectedValueOnce(new Error('no store')).mockResolvedValue(null);
    const poller = build(
      { kept: { read, write: async () => undefined, keepOnly: async () => undefined } },
      createApi(),
    );
    poller.start();
    await waitFor('the update', () => (accepted.length > 0 ? true : undefined));
    await poller.stop();
    expect(accepted).toEqual([update]);
  });

  it('leaves off when its lock was lost, and asks for it again', async () => {
    const losing = new AbortController();
    const locks = [holdLock(losing.signal), null, holdLock()];
    const api = createApi();
    const poller = build({ lock: async () => locks.shift() ?? null }, api);
    poller.start();
    await waitFor('the long poll', () => (api.asked.length === 2 ? true : undefined));
    losing.abort();
    await waitFor('given back', () => (released === 1 ? true : undefined));
    expect(api.asked).toHaveLength(2);
    await waitFor('polls again', () => (api.asked.length > 2 ? true : undefined));
    await poller.stop();
    expect([locks, released]).toEqual([[], 2]);
  });

  it('says so when the store cannot be asked who polls', async () => {
    const board = createStatusBoard();
    const locks = [null];
    const lock = async () => {
      if (locks.length === 0) throw new Error('connection cut');
      return locks.pop() ?? null;
    };
    const poller = build({ lock }, createApi(), board);
    poller.start();
    await waitFor('another one polls', () => (board.read().status === 'ok' ? true : undefined));
    await waitFor('nobody knows', () => (board.read().status === 'degraded' ? true : undefined));
    await poller.stop();
    expect(accepted).toEqual([]);
  });

  it('stops and gives its lock back while the store fails', async () => {
    const read = jest.fn().mockRejectedValue(new Error('no store'));
    const poller = build(
      { kept: { read, write: async () => undefined, keepOnly: async () => undefined } },
      createApi(),
    );
    poller.start();
    await waitFor('asked', () => (read.mock.calls.length > 0 ? true : undefined));
    await poller.stop();
    expect(released).toBe(1);
  });
});
