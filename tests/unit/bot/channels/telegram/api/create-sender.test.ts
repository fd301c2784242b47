import type { CallResult } from '../../../../../../bot/src/channels/telegram/api/call-result';
import { createSender, type SendCall } from '../../../../../../bot/src/channels/telegram/api/create-sender';

const ok: CallResult = { ok: true, result: {} };
const failure = (kind: Extract<CallResult, { ok: false }>['kind'], retryAfterMs?: number): CallResult => ({
  ok: false,
  kind,
  description: kind,
  retryAfterMs,
});
const call: SendCall = {
  method: 'sendMessage',
  payload: {},
  chat: '5',
  pace: 'message',
  priority: 'reply',
  maxWaitMs: 1_000,
  tries: 3,
};

describe('createSender', () => {
  const withAnswers = (...answers: CallResult[]) => {
    const calls: number[] = [];
    /** Real time, and how far a test has put it forward. */
    const clock = { ms: 0 };
    const api = {
      call: async () => {
        calls.push(Date.now());
        return answers.shift() ?? ok;
      },
    };
    return { sender: createSender({ api, now: () => Date.now() + clock.ms }), calls, clock };
  };

  it('repeats after a server error and a call that did not leave', async () => {
    const { sender, calls } = withAnswers(failure('not-sent'));
    await expect(sender.send(call)).resolves.toEqual(ok);
    expect(calls).toHaveLength(2);
  });

  it('does not repeat what may have been done', async () => {
    const { sender, calls } = withAnswers(failure('uncertain'));
    await expect(sender.send(call)).resolves.toMatchObject({ kind: 'uncertain' });
    expect(calls).toHaveLength(1);
  });

  it('repeats it when twice is better than never', async () => {
    const { sender, calls } = withAnswers(failure('uncertain'));
    await expect(sender.send({ ...call, repeatUncertain: true })).resolves.toEqual(ok);
    expect(calls).toHaveLength(2);
  });

  it('begins no call that has too little time left to end', async () => {
    const { sender, calls, clock } = withAnswers(failure('uncertain'), ok);
    const hurried = { ...call, repeatUncertain: true };
    await expect(sender.send({ ...hurried, endBy: Date.now() + 5_000 })).resolves.toMatchObject({ kind: 'not-sent' });
    expect(calls).toHaveLength(0);
    const endBy = Date.now() + 6_100;
    const sent = sender.send({ ...hurried, endBy });
    clock.ms += 200;
    // What became of the only try is told, not that there was no time for another.
    await expect(sent).resolves.toMatchObject({ kind: 'uncertain' });
    expect(calls).toHaveLength(1);
  });

  it('waits for retry_after when it is short', async () => {
    const { sender, calls } = withAnswers(failure('flood', 100));
    await expect(sender.send(call)).resolves.toEqual(ok);
    expect((calls[1] ?? 0) - (calls[0] ?? 0)).toBeGreaterThanOrEqual(99);
  });

  it('answers without another call when retry_after is long, and makes no call before it ends', async () => {
    const { sender, calls } = withAnswers(failure('flood', 60_000));
    await expect(sender.send(call)).resolves.toMatchObject({ kind: 'flood' });
    await expect(sender.send(call)).resolves.toMatchObject({ kind: 'flood', description: 'held back' });
    expect(calls).toHaveLength(1);
  });

  it('holds broadcasts back after a 429 of a chat, replies and transactional messages to others go on', async () => {
    const { sender } = withAnswers(failure('flood', 60_000));
    await sender.send(call);
    await expect(sender.send({ ...call, chat: '6', priority: 'bulk' })).resolves.toMatchObject({ kind: 'flood' });
    await expect(sender.send({ ...call, chat: '6', priority: 'transactional' })).resolves.toEqual(ok);
    await expect(sender.send({ ...call, chat: '6' })).resolves.toEqual(ok);
  });

  it('holds others back for some seconds, however long the flooded chat has to wait', async () => {
    const { sender, clock } = withAnswers(failure('flood', 86_000_000));
    await sender.send(call);
    clock.ms += 5_001;
    await expect(sender.send({ ...call, chat: '6', priority: 'bulk' })).resolves.toEqual(ok);
    await expect(sender.send(call)).resolves.toMatchObject({ kind: 'flood', description: 'held back' });
  });

  it('holds back only the method when the flooded call belongs to no chat', async () => {
    const { sender } = withAnswers(failure('flood', 86_000_000));
    const setName: SendCall = { ...call, method: 'setMyName', chat: null, pace: 'free', priority: 'bulk' };
    await sender.send(setName);
    await expect(sender.send({ ...call, priority: 'bulk' })).resolves.toEqual(ok);
    await expect(sender.send({ ...setName, method: 'getChat' })).resolves.toEqual(ok);
    await expect(sender.send(setName)).resolves.toMatchObject({ kind: 'flood', description: 'held back' });
  });

  it('holds everything back when several chats are told to wait at once', async () => {
    const { sender } = withAnswers(failure('flood', 60_000), failure('flood', 60_000), failure('flood', 60_000));
    for (const chat of ['1', '2', '3']) await sender.send({ ...call, chat });
    await expect(sender.send({ ...call, chat: '4' })).resolves.toMatchObject({ kind: 'flood' });
  });

  it('makes no call once aborted', async () => {
    const { sender, calls } = withAnswers();
    await expect(sender.send({ ...call, signal: AbortSignal.abort() })).resolves.toMatchObject({ kind: 'not-sent' });
    expect(calls).toHaveLength(0);
  });

  it('keeps the pace also for calls that start together', async () => {
    const { sender, calls } = withAnswers();
    const results = await Promise.all([1, 2, 3, 4, 5].map(() => sender.send({ ...call, maxWaitMs: 0 })));
    expect(results.filter((result) => result.ok)).toHaveLength(3);
    expect(calls).toHaveLength(3);
  });
});
