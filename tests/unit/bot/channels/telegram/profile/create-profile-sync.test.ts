import type { CallResult } from '../../../../../../bot/src/channels/telegram/api/call-result';
import type { SendCall } from '../../../../../../bot/src/channels/telegram/api/create-sender';
import {
  createProfileSync,
  type LocalizedProfile,
} from '../../../../../../bot/src/channels/telegram/profile/create-profile-sync';

const profile = (name: string): LocalizedProfile => ({
  languageCode: '',
  name,
  description: name,
  shortDescription: name,
  commands: [{ command: 'menu', description: name }],
});

function prepare(answer: (call: SendCall) => CallResult = () => ({ ok: true, result: true })) {
  const calls: SendCall[] = [];
  const kept = new Map<string, unknown>();
  const clock = { ms: 0 };
  let inFlight = 0;
  const sync = createProfileSync({
    botId: '1',
    now: () => clock.ms,
    kept: {
      read: async (key) => kept.get(key) ?? null,
      write: async (key, value) => void kept.set(key, value),
      keepOnly: async () => undefined,
    },
    logger: { warn: () => undefined },
    sender: {
      async send(call) {
        expect((inFlight += 1)).toBe(1);
        await new Promise((done) => setImmediate(done));
        inFlight -= 1;
        calls.push(call);
        return answer(call);
      },
    },
  });
  const count = (method: string) => calls.filter((call) => call.method === method).length;
  return { sync, calls, clock, count };
}

describe('createProfileSync', () => {
  it('makes one call at a time and ends with what was published last', async () => {
    const { sync, calls } = prepare();
    await Promise.all(['one', 'two', 'three'].map((name) => sync([profile(name)])));
    const names = calls.flatMap(({ method, payload }) => (method === 'setMyName' ? [payload.name] : []));
    expect(names).toEqual(['three']);
    expect(calls.at(-1)?.payload).toEqual({ name: 'three' });
  });

  it('goes on with newer wishes when the store failed under older ones', async () => {
    const { sync, count } = prepare((call) => {
      if (JSON.stringify(call.payload).includes('one')) throw new Error('The store is away');
      return { ok: true, result: true };
    });
    await Promise.all([sync([profile('one')]), sync([profile('two')])]);
    expect(count('setMyName')).toBe(1);
  });

  it('asks a method again only when its retry_after is over', async () => {
    const flooded = new Set(['setMyName']);
    const { sync, clock, count } = prepare(({ method }) =>
      flooded.has(method)
        ? { ok: false, kind: 'flood', description: 'Too Many Requests', retryAfterMs: 60_000 }
        : { ok: true, result: true },
    );
    await sync([profile('one')]);
    await sync([profile('two')]);
    expect([count('setMyName'), count('setMyDescription')]).toEqual([1, 2]);
    clock.ms = 60_000;
    flooded.clear();
    await sync([profile('two')]);
    expect([count('setMyName'), count('setMyDescription')]).toEqual([2, 2]);
  });
});
