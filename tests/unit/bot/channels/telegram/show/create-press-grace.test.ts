import { createPressGrace } from '../../../../../../bot/src/channels/telegram/show/create-press-grace';

const press = (chat: string, data: string) => ({ callbackId: 'any', person: '1', chat, data });

describe('how long a press waits for a notice', () => {
  it('is a moment for the first press and long enough for one that waits behind it', () => {
    let now = 0;
    const graceOf = createPressGrace({ isManagers: () => false, now: () => now });
    const first = graceOf(press('5', '1|send|k'));
    const again = graceOf(press('5', '1|send|k'));
    expect(first).toBeLessThanOrEqual(100);
    expect(again).toBeGreaterThan(3_000);
    expect(graceOf(press('5', '1|menu'))).toBe(first);
    expect(graceOf(press('6', '1|send|k'))).toBe(first);
    now += 11_000;
    expect(graceOf(press('5', '1|send|k'))).toBe(first);
  });

  it('is long in the managers’ chat, where the CMS is asked first', () => {
    const graceOf = createPressGrace({ isManagers: (chat) => chat === '-1001' });
    expect(graceOf(press('-1001', '1|take|A-2026-000001'))).toBeGreaterThan(3_000);
  });
});
