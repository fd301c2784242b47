import { dayOfSlot, lastDays, slotOf } from '../../../../../../cms/src/api/statistic/domain/slot';

describe('dayOfSlot', () => {
  it('ends a day at the midnight of the business, zones of a quarter of an hour included', () => {
    const before = slotOf(new Date('2026-03-08T20:59:59Z'));
    const after = slotOf(new Date('2026-03-08T21:00:00Z'));
    expect([dayOfSlot(before, 'Europe/Moscow'), dayOfSlot(after, 'Europe/Moscow')]).toEqual([
      '2026-03-08',
      '2026-03-09',
    ]);
    const nepal = ['2026-03-08T18:14:59Z', '2026-03-08T18:15:00Z'].map((at) => slotOf(new Date(at)));
    expect(nepal.map((slot) => dayOfSlot(slot, 'Asia/Kathmandu'))).toEqual(['2026-03-08', '2026-03-09']);
  });

  it('takes UTC for a zone nobody knows', () => {
    expect(dayOfSlot(slotOf(new Date('2026-03-08T23:00:00Z')), 'Mars/Base')).toBe('2026-03-08');
  });
});

describe('lastDays', () => {
  it('ends with today, the oldest first', () => {
    const days = lastDays(3, { now: new Date('2026-03-01T22:30:00Z'), timeZone: 'Europe/Moscow' });
    expect(days).toEqual(['2026-02-28', '2026-03-01', '2026-03-02']);
  });
});
