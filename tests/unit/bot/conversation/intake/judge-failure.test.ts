import { intakeLimits } from '../../../../../bot/src/conversation/intake/intake-limits';
import { judgeFailure } from '../../../../../bot/src/conversation/intake/judge-failure';
import { DomainError } from '../../../../../bot/src/errors/domain-error';

const row = { bot: '7', id: '1', chat: 'c', lane: 'chat' as const, body: {}, seq: 1, attempts: 0, receivedAt: 0 };
const judge = (error: unknown, facts: { attempts?: number; now?: number } = {}) =>
  judgeFailure(error, { row: { ...row, attempts: facts.attempts ?? 0 }, now: facts.now ?? 0, limits: intakeLimits });
const unavailable = (afterMs?: number) =>
  new DomainError('CHANNEL_UNAVAILABLE', { message: 'x', details: afterMs === undefined ? {} : { afterMs } });

describe('judgeFailure', () => {
  it('gives five tries over two minutes', () => {
    const verdicts = [0, 1, 2, 3, 4].map((attempts) => judge(new Error('x'), { attempts }));
    const waits = verdicts.map((verdict) => ('delayMs' in verdict ? verdict.delayMs : 0));
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(100_000);
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(120_000);
    expect(verdicts.at(-1)).toEqual({ dead: true });
  });

  it('waits for a channel as long as it asks, without counting', () => {
    expect(judge(unavailable(40_000))).toEqual({ delayMs: 40_000, counted: false });
  });

  it('gives an update up when its channel was away for a day', () => {
    expect(judge(unavailable(), { now: 25 * 3_600_000 })).toEqual({ dead: true });
  });
});
