import type { InboxRow, Store, TakenRow } from '../../../../bot/src/store/store';
import { createStorePlace, stopStores, type StorePlace } from '../../../helpers/stores';

const row = (id: string, facts: Partial<InboxRow> = {}): InboxRow => ({
  bot: '7',
  id,
  chat: 'telegram:1',
  lane: 'chat',
  body: { id },
  ...facts,
});
const wanted = { owner: 'one', lane: 'chat', limit: 10, leaseMs: 1_000 } as const;

afterAll(stopStores);

describe.each(['sqlite', 'postgres'] as const)('the store on %s', (kind) => {
  let place: StorePlace;
  let store: Store;
  let time = 1_000_000;

  const claimOne = async (facts: Partial<Parameters<Store['inbox']['claimChats']>[0]> = {}) => {
    const [claim] = await store.inbox.claimChats({ ...wanted, ...facts });
    if (!claim) throw new Error('nothing to claim');
    return claim;
  };
  const take = async (claim: Awaited<ReturnType<typeof claimOne>>): Promise<TakenRow> => {
    const taken = await store.inbox.next(claim);
    if (!taken) throw new Error('nothing to take');
    return taken;
  };
  const reopen = async () => {
    await store.close();
    store = await place.open(() => time);
  };

  beforeEach(async () => {
    place = await createStorePlace(kind);
    store = await place.open(() => time);
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  describe('inbox', () => {
    it('takes a known update once', async () => {
      await store.inbox.accept([row('1')], 200);
      await expect(store.inbox.accept([row('1'), row('2')], 200)).resolves.toMatchObject({ accepted: 1, repeated: 1 });
    });

    it('takes a known update once also when it comes many times at the same moment', async () => {
      const results = await Promise.all(Array.from({ length: 20 }, () => store.inbox.accept([row('1')], 200)));
      expect(results.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(1);
    });

    it('hands out the rows of a chat oldest first', async () => {
      await Promise.all(['1', '2', '3'].map((id) => store.inbox.accept([row(id)], 200)));
      const claim = await claimOne();
      const first = await take(claim);
      await store.inbox.finish(claim, { row: first, writes: [] });
      expect([first.id, (await take(claim)).id]).toEqual(['1', '2']);
    });

    it('gives a chat to one owner until the lease ends', async () => {
      await store.inbox.accept([row('1')], 200);
      await claimOne();
      await expect(store.inbox.claimChats({ ...wanted, owner: 'two' })).resolves.toEqual([]);
      time += 1_001;
      await expect(store.inbox.claimChats({ ...wanted, owner: 'two' })).resolves.toHaveLength(1);
    });

    it('keeps lanes apart', async () => {
      await store.inbox.accept([row('1', { lane: 'urgent', chat: 'telegram:1:checkout' })], 200);
      await expect(store.inbox.claimChats(wanted)).resolves.toEqual([]);
      await expect(claimOne({ lane: 'urgent' })).resolves.toMatchObject({ chat: 'telegram:1:checkout' });
    });

    it('refuses the result of a former owner', async () => {
      await store.inbox.accept([row('1')], 200);
      const former = await claimOne();
      const taken = await take(former);
      time += 1_001;
      await claimOne({ owner: 'two' });
      const write = { key: 'k', kind: 'event' as const, body: {} };
      await expect(store.inbox.finish(former, { row: taken, dialog: { a: 1 }, writes: [write] })).resolves.toBe(false);
      await expect(store.dialog.load('telegram:1')).resolves.toBeNull();
      expect((await store.outbox.depth()).event).toBe(0);
    });

    it('keeps a lease that is renewed', async () => {
      await store.inbox.accept([row('1')], 200);
      const claim = await claimOne();
      time += 900;
      await expect(store.inbox.renewChats([claim], 1_000)).resolves.toEqual([claim]);
      time += 900;
      await expect(store.inbox.claimChats({ ...wanted, owner: 'two' })).resolves.toEqual([]);
    });

    it('stores the done mark, the dialog and the writes together', async () => {
      await store.inbox.accept([row('1')], 200);
      const claim = await claimOne();
      const write = { key: 'k', kind: 'application' as const, body: { answer: 'a\u0000b' } };
      await store.inbox.finish(claim, { row: await take(claim), dialog: { step: 'x' }, writes: [write, write] });
      await expect(store.inbox.next(claim)).resolves.toBeNull();
      await expect(store.dialog.load('telegram:1')).resolves.toEqual({ step: 'x' });
      await expect(store.outbox.take(['application'], 10, 1_000)).resolves.toMatchObject([
        { body: { answer: 'a\u0000b' } },
      ]);
    });

    it('ends the rows of an album together', async () => {
      await store.inbox.accept([row('1'), row('2'), row('3')], 200);
      const claim = await claimOne();
      const first = await take(claim);
      const [second] = await store.inbox.following(claim, { seq: first.seq, limit: 1 });
      await store.inbox.finish(claim, { row: first, writes: [], also: [second?.seq ?? 0] });
      expect((await take(claim)).id).toBe('3');
    });

    it('hands a released chat with work to the next owner, and one without work to nobody', async () => {
      await store.inbox.accept([row('1'), row('2')], 200);
      const first = await claimOne();
      await store.inbox.finish(first, { row: await take(first), writes: [] });
      await store.inbox.releaseChat(first);
      const second = await claimOne({ owner: 'two' });
      await store.inbox.finish(second, { row: await take(second), writes: [] });
      await store.inbox.releaseChat(second);
      await expect(store.inbox.claimChats(wanted)).resolves.toEqual([]);
      await expect(store.inbox.depth()).resolves.toMatchObject({ waiting: 0 });
    });

    it('waits before the next try and keeps the order meanwhile', async () => {
      await store.inbox.accept([row('1'), row('2')], 200);
      const claim = await claimOne({ leaseMs: 100_000 });
      await store.inbox.fail(claim, { row: await take(claim), delayMs: 5_000, counted: true, error: 'X' });
      await expect(store.inbox.next(claim)).resolves.toBeNull();
      time += 5_000;
      await expect(take(claim)).resolves.toMatchObject({ id: '1', attempts: 1 });
    });

    it('does not count a wait as a try', async () => {
      await store.inbox.accept([row('1')], 200);
      const claim = await claimOne();
      await store.inbox.fail(claim, { row: await take(claim), delayMs: 0, counted: false, error: 'X' });
      await expect(take(claim)).resolves.toMatchObject({ attempts: 0 });
    });

    it('goes on with the next row after a dead one', async () => {
      await store.inbox.accept([row('1'), row('2')], 200);
      const claim = await claimOne();
      await store.inbox.fail(claim, { row: await take(claim), dead: true, error: 'X' });
      expect((await take(claim)).id).toBe('2');
      await expect(store.inbox.depth()).resolves.toMatchObject({ waiting: 1, dead: 1 });
    });

    it('drops what comes above the limit of a chat, without its body and without harm to others', async () => {
      const flood = Array.from({ length: 5 }, (_, place) => row(`f${place}`));
      const other = row('o', { chat: 'telegram:2' });
      await expect(store.inbox.accept([...flood, other], 3)).resolves.toEqual({
        accepted: 4,
        repeated: 0,
        dropped: 2,
        droppedChats: ['telegram:1'],
      });
    });

    it('finds unfinished rows after a restart', async () => {
      await store.inbox.accept([row('1'), row('2')], 200);
      const claim = await claimOne();
      await store.inbox.finish(claim, { row: await take(claim), writes: [] });
      await reopen();
      time += 1_001;
      const next = await claimOne();
      expect((await take(next)).id).toBe('2');
    });

    it('forgets done rows after their time', async () => {
      await store.inbox.accept([row('1')], 200);
      const claim = await claimOne();
      await store.inbox.finish(claim, { row: await take(claim), writes: [] });
      await expect(store.inbox.purge(10_000)).resolves.toBe(0);
      time += 10_001;
      await expect(store.inbox.purge(10_000)).resolves.toBe(1);
    });
  });

  describe('dialog', () => {
    it('erases the dialog, the later updates and the unsent writes of a chat', async () => {
      await store.inbox.accept([row('1'), row('2')], 200);
      const claim = await claimOne();
      await store.outbox.put({ key: 'mine', kind: 'event', body: {}, chat: 'telegram:1' });
      await store.outbox.put({ key: 'other', kind: 'event', body: {}, chat: 'telegram:2' });
      const first = await take(claim);
      await store.dialog.erase('telegram:1');
      await store.inbox.finish(claim, { row: first, dialog: null, writes: [] });
      await expect(store.inbox.next(claim)).resolves.toBeNull();
      await expect(store.dialog.count()).resolves.toBe(0);
      await expect(store.outbox.take(['event'], 10, 1_000)).resolves.toMatchObject([{ key: 'other' }]);
    });
  });

  describe('outbox', () => {
    it('holds what waits of a chat, and tells what a writer has already', async () => {
      const put = (key: string, chat = 'telegram:1') => store.outbox.put({ key, kind: 'event', body: {}, chat });
      await Promise.all([put('a'), put('b')]);
      await store.outbox.take(['event'], 2, 1_000);
      await put('c');
      await put('other', 'telegram:2');
      await expect(store.outbox.hold('telegram:1', 5_000)).resolves.toBe(2);
      await store.outbox.acknowledge(['a']);
      await store.outbox.postpone('b', 100);
      await expect(store.outbox.hold('telegram:1', 5_000)).resolves.toBe(0);
      time += 4_999;
      await expect(store.outbox.take(['event'], 10, 1_000)).resolves.toMatchObject([{ key: 'other' }]);
      time += 1;
      expect((await store.outbox.take(['event'], 10, 1_000)).map(({ key }) => key)).toEqual(['b', 'c']);
    });

    it('counts a row whose lease ended as nobody’s', async () => {
      await store.outbox.put({ key: 'a', kind: 'event', body: {}, chat: 'telegram:1' });
      await store.outbox.take(['event'], 1, 1_000);
      time += 1_000;
      await expect(store.outbox.hold('telegram:1', 5_000)).resolves.toBe(0);
    });

    it('hands a row out again only after its lease, oldest first, until it is acknowledged', async () => {
      await store.outbox.putMany(['a', 'b'].map((key) => ({ key, kind: 'event' as const, body: { key } })));
      await store.outbox.put({ key: 'a', kind: 'event', body: { other: true } });
      expect((await store.outbox.take(['event'], 10, 1_000)).map(({ key }) => key)).toEqual(['a', 'b']);
      await expect(store.outbox.take(['event'], 10, 1_000)).resolves.toEqual([]);
      await store.outbox.acknowledge(['a']);
      time += 1_001;
      await expect(store.outbox.take(['event'], 10, 1_000)).resolves.toMatchObject([
        { key: 'b', attempts: 2, body: { key: 'b' } },
      ]);
    });

    it('postpones a row', async () => {
      await store.outbox.put({ key: 'a', kind: 'application', body: {} });
      await store.outbox.postpone('a', 5_000);
      await expect(store.outbox.take(['application'], 10, 1_000)).resolves.toEqual([]);
      time += 5_000;
      await expect(store.outbox.take(['application'], 10, 1_000)).resolves.toHaveLength(1);
    });
  });

  describe('sends', () => {
    it('tells after a restart what had started and what had finished', async () => {
      await store.sends.started({ id: 'd1', token: 1, class: 'marketing' });
      await store.sends.started({ id: 'd2', token: 1, class: 'marketing' });
      await store.sends.finished('d2', 1, { result: 'sent' });
      expect((await store.sends.unreported()).map(({ id }) => id)).toEqual(['d2']);
      await reopen();
      // With PostgreSQL a process is dead when it was not seen for seconds.
      await store.sends.unreported();
      time += 10_000;
      const found = await store.sends.unreported();
      expect(found.map(({ id, result }) => [id, result]).sort()).toEqual([
        ['d1', null],
        ['d2', { result: 'sent' }],
      ]);
      await store.sends.forget(found);
      await expect(store.sends.unreported()).resolves.toEqual([]);
    });
  });

  describe('kept, wake and lock', () => {
    it('keeps small things over a restart, and its own id', async () => {
      const { id } = store;
      await store.kept.write('offset', { offset: 5 });
      await reopen();
      await expect(store.kept.read('offset')).resolves.toEqual({ offset: 5 });
      await expect(store.kept.read('nothing')).resolves.toBeNull();
      expect(store.id).toBe(id);
    });

    it('keeps only what is named of a family of keys', async () => {
      for (const key of ['snapshot/a', 'snapshot/b', 'snapshots', 'other']) await store.kept.write(key, 1);
      await store.kept.keepOnly('snapshot/', ['snapshot/b', 'snapshot/c']);
      const left = await Promise.all(['snapshot/a', 'snapshot/b', 'snapshots', 'other'].map(store.kept.read));
      expect(left).toEqual([null, 1, 1, 1]);
    });

    it('wakes its listeners', async () => {
      const heard = new Promise((resolve) => store.onWake((channel, detail) => resolve([channel, detail])));
      await store.wake('web', 'session');
      await expect(heard).resolves.toEqual(['web', 'session']);
    });

    it('lets one hold a lock', async () => {
      const lock = await store.lock('poller');
      await expect(store.lock('poller')).resolves.toBeNull();
      await lock?.release();
      await expect(store.lock('poller')).resolves.not.toBeNull();
    });
  });
});
