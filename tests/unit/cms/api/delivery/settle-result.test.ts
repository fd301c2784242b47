import { refill } from '../../../../../cms/src/api/delivery/domain/delivery-rules';
import { isAcceptable, settled } from '../../../../../cms/src/api/delivery/domain/settle-result';

const now = new Date('2026-03-02T10:00:00Z');
const row = { class: 'transactional', repeat: false, attempts: 1, dueAt: new Date('2026-03-02T09:00:00Z') };
const result = (kind: 'sent' | 'failed' | 'retry' | 'returned' | 'uncertain', rest = {}) => ({
  result: { id: 'a', token: 3, result: kind, ...rest },
  now,
});

describe('isAcceptable', () => {
  it.each([
    ['the newest token of a leased row', { state: 'leased', token: 3 }, 'failed' as const, true],
    ['a stale token', { state: 'leased', token: 4 }, 'sent' as const, false],
    ['a late "sent" of a row given back', { state: 'planned', token: 3 }, 'sent' as const, true],
    ['a late "failed" of a row given back', { state: 'planned', token: 3 }, 'failed' as const, false],
    ['a row that ended', { state: 'sent', token: 3 }, 'sent' as const, false],
    ['a row that was skipped', { state: 'skipped', token: 3 }, 'sent' as const, false],
  ])('%s', (...[, stored, kind, expected]) => {
    expect(isAcceptable(stored, { id: 'a', token: 3, result: kind })).toBe(expected);
  });
});

describe('settled', () => {
  it('gives up a message that failed too often', () => {
    expect(settled({ ...row, attempts: 40 }, result('retry'))).toMatchObject({
      state: 'failed',
      reason: 'too-many-attempts',
    });
  });

  it('keeps the due moment of a row that was not started', () => {
    expect(settled(row, result('returned'))).toMatchObject({ state: 'planned', due_at: row.dueAt, repeat: false });
  });

  it('keeps the mark of a repeat', () => {
    expect(settled({ ...row, repeat: true }, result('retry'))).toMatchObject({ state: 'planned', repeat: true });
  });
});

describe('refill', () => {
  it('fills up to two seconds of sending and never runs backwards', () => {
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    expect(refill({ tokens: 0, filledAt: now, now: at(1) })).toBe(30);
    expect(refill({ tokens: 50, filledAt: now, now: at(10) })).toBe(60);
    expect(refill({ tokens: 5, filledAt: now, now: at(-10) })).toBe(5);
  });
});
