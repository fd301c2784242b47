import { DomainError } from '../../../../bot/src/errors/domain-error';
import type { OutboxRow } from '../../../../bot/src/store/store';
import { createRecordRound } from '../../../../bot/src/unsent/record-round';
import { recordLeaseMs } from '../../../../bot/src/unsent/send-records';

const dialog = (key: string): OutboxRow => ({ key, kind: 'dialog', attempts: 1, body: { chat: key } });

/** A store that hands rows out again when their lease has ended, and a CMS that is away or not. */
function prepare() {
  const world = { at: 0, isAway: false, told: [] as string[], rows: new Map<string, number>() };
  const outbox = {
    async take(kinds: OutboxRow['kind'][], _limit: number, leaseMs: number) {
      const due = kinds.includes('dialog')
        ? [...world.rows.keys()].filter((key) => (world.rows.get(key) ?? 0) <= world.at)
        : [];
      due.forEach((key) => world.rows.set(key, world.at + leaseMs));
      return due.map(dialog);
    },
    acknowledge: async (keys: string[]) => keys.forEach((key) => world.rows.delete(key)),
  };
  const cms = {
    sendEvents: async () => undefined,
    sendClients: async () => undefined,
    async sendDialogs(dialogs: { chat: string }[]) {
      if (world.isAway) throw new DomainError('CMS_UNAVAILABLE', { message: 'away' });
      world.told.push(...dialogs.map(({ chat }) => chat));
    },
  };
  const round = createRecordRound({ outbox, cms, alarm: () => undefined }, () => world.at);
  return { world, round };
}

describe('createRecordRound', () => {
  it('lets no newer record overtake one that failed', async () => {
    const { world, round } = prepare();
    world.rows.set('begun', 0);
    world.isAway = true;
    await expect(round()).rejects.toThrow('away');
    world.isAway = false;
    world.rows.set('ended', 0);
    world.at = 1_000;
    await round();
    expect(world.told).toEqual([]);
    world.at = recordLeaseMs;
    await round();
    expect(world.told).toEqual(['begun', 'ended']);
  });
});
