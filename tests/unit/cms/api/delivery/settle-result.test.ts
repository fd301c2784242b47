import { refill } from '../../../../../cms/src/api/delivery/domain/delivery-rules';
import { isAcceptable, settled } from '../../../../../cms/src/api/delivery/domain/settle-result';

const now = new Date('2026-03-02T10:00:00Z');
const row = {
  class: 'transactional',
  kind: 'client.text',
  test: false,
  repeat: false,
  attempts: 1,
  dueAt: new Date('2026-03-02T09:00:00Z'),
  createdAt: new Date('2026-03-02T09:00:00Z'),
  reason: null as string | null,
};
const card = { ...row, kind: 'application.new' };
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

  it.each(['blocked', 'not-found'])('tries a managers’ chat that is %s again in ten minutes', (reason) => {
    expect(settled(card, result('failed', { reason }))).toMatchObject({
      state: 'planned',
      due_at: new Date('2026-03-02T10:10:00Z'),
      reason: `waits: ${reason}, tries 1, since 2026-03-02T10:00:00.000Z`,
    });
  });

  it('keeps the moment of the first refusal, and the story after the message has come', () => {
    const first = settled(card, result('failed', { reason: 'blocked' }));
    const again = { ...card, attempts: 2, reason: first.reason };
    const later = { result: { id: 'a', token: 4, result: 'failed', reason: 'not-found' } as const };
    const second = settled(again, { ...later, now: new Date('2026-03-02T10:10:00Z') });
    expect(second.reason).toBe('waits: not-found, tries 2, since 2026-03-02T10:00:00.000Z');
    expect(settled({ ...again, reason: second.reason }, result('sent', { messageRef: '1' }))).toMatchObject({
      state: 'sent',
      reason: second.reason,
    });
  });

  it.each([
    ['older than three days', { createdAt: new Date('2026-02-27T09:59:59Z') }, 'blocked'],
    ['of the simulator', { test: true }, 'not-found'],
    ['for a client', { kind: 'client.text' }, 'blocked'],
    ['Telegram will never take', {}, 'rejected'],
  ])('gives up a message %s', (_, own, reason) => {
    expect(settled({ ...card, ...own }, result('failed', { reason }))).toMatchObject({ state: 'failed', reason });
  });

  it('gives a card up by its age, not by the number of tries: an outage of Telegram takes as long as it takes', () => {
    const tried = { ...card, attempts: 400 };
    expect(settled(tried, result('retry', { retryAt: '2026-03-02T10:00:05Z' }))).toMatchObject({
      state: 'planned',
      due_at: new Date('2026-03-02T10:01:00Z'),
    });
    const old = { ...tried, createdAt: new Date('2026-02-27T09:59:59Z') };
    expect(settled(old, result('retry'))).toMatchObject({ state: 'failed', reason: 'too-many-attempts' });
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
