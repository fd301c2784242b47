import { reminderDue } from '../../../../../cms/src/api/application/domain/reminder-due';
import { workingMinutes } from '../../../../../cms/src/api/application/domain/working-time';

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

describe('reminderDue', () => {
  const submittedAt = new Date('2026-03-02T07:00:00Z');
  const due = (now: string, reminders: number, rule = 15) =>
    reminderDue({ submittedAt, reminders }, { now: new Date(now), minutes: rule, work: moscow });

  it.each([
    ['before the time', '2026-03-02T07:14:00Z', 0, null],
    ['after it', '2026-03-02T07:15:00Z', 0, 'managers'],
    ['soon after the first', '2026-03-02T07:20:00Z', 1, null],
    ['after as much again', '2026-03-02T07:30:00Z', 1, 'owner'],
    ['when both are out', '2026-03-02T09:00:00Z', 2, null],
    ['at night', '2026-03-02T20:00:00Z', 0, null],
  ])('%s', (...[, now, reminders, expected]) => {
    expect(due(now, reminders)).toBe(expected);
  });

  it('never reminds when it is switched off', () => {
    expect(due('2026-03-02T10:00:00Z', 0, 0)).toBeNull();
  });
});
