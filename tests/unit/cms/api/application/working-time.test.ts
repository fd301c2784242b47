import { reminderDue } from '../../../../../cms/src/api/application/domain/reminder-due';
import { momentBefore, workingMinutes } from '../../../../../cms/src/api/application/domain/working-time';

const moscow = { start: '09:00', end: '18:00', days: '1,2,3,4,5', timeZone: 'Europe/Moscow' };
const minutes = (from: string, until: string, work = moscow) =>
  workingMinutes(new Date(from), { until: new Date(until), work });

describe('workingMinutes', () => {
  it('counts minutes inside a working day of the zone', () => {
    // Monday 10:00–10:20 in Moscow
    expect(minutes('2026-03-02T07:00:00Z', '2026-03-02T07:20:00Z')).toBe(20);
  });

  it('leaves out the night and the weekend', () => {
    // Friday 17:50 to Monday 09:10
    expect(minutes('2026-03-06T14:50:00Z', '2026-03-09T06:10:00Z')).toBe(20);
  });

  it('counts a shift over midnight as the day it began', () => {
    const night = { ...moscow, start: '22:00', end: '02:00', days: '5' };
    // Friday 23:00 to Saturday 03:00
    expect(minutes('2026-03-06T20:00:00Z', '2026-03-07T00:00:00Z', night)).toBe(180);
  });

  it('counts the real length of a night in which the clock moves', () => {
    const berlin = { start: '00:00', end: '06:00', days: '1,2,3,4,5,6,7', timeZone: 'Europe/Berlin' };
    // 29 March 2026: 02:00 becomes 03:00
    expect(minutes('2026-03-28T23:00:00Z', '2026-03-29T04:00:00Z', berlin)).toBe(300);
  });

  it('counts nothing in an unknown zone or backwards', () => {
    expect(minutes('2026-03-02T07:00:00Z', '2026-03-02T08:00:00Z', { ...moscow, timeZone: 'Mars/Base' })).toBe(0);
    expect(minutes('2026-03-02T08:00:00Z', '2026-03-02T07:00:00Z')).toBe(0);
  });
});

describe('momentBefore', () => {
  const before = (until: string, count: number, work = moscow) =>
    momentBefore(new Date(until), { minutes: count, work }).toISOString();

  it('goes back over the night and the weekend', () => {
    // From Monday 09:10 to Friday 17:50
    expect(before('2026-03-09T06:10:00Z', 20)).toBe('2026-03-06T14:50:00.000Z');
  });

  it('goes back into a shift over midnight', () => {
    const night = { ...moscow, start: '22:00', end: '02:00', days: '5' };
    // From Saturday 01:00 to Friday 23:00
    expect(before('2026-03-06T22:00:00Z', 120, night)).toBe('2026-03-06T20:00:00.000Z');
  });

  it('counts the real length of a night in which the clock moves', () => {
    const berlin = { start: '00:00', end: '06:00', days: '1,2,3,4,5,6,7', timeZone: 'Europe/Berlin' };
    expect(before('2026-03-29T04:00:00Z', 300, berlin)).toBe('2026-03-28T23:00:00.000Z');
  });

  it('takes a week and a day for enough', () => {
    expect(before('2026-03-09T07:00:00Z', 100_000)).toBe('2026-03-01T07:00:00.000Z');
  });
});

describe('reminderDue', () => {
  const due = (now: string, minutesOfRule = 15) =>
    reminderDue({ now: new Date(now), minutes: minutesOfRule, work: moscow });

  it('reminds managers of what waits so long, the owner of what waits twice as long', () => {
    expect(due('2026-03-02T07:30:00Z')).toEqual({
      managers: new Date('2026-03-02T07:15:00Z'),
      owner: new Date('2026-03-02T07:00:00Z'),
    });
  });

  it('reminds nobody at night', () => {
    expect(due('2026-03-02T20:00:00Z')).toBeNull();
  });

  it('never reminds when it is switched off', () => {
    expect(due('2026-03-02T10:00:00Z', 0)).toBeNull();
  });
});
