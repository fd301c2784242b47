import type { Store } from '../../../../bot/src/store/store';
import { createStorePlace, stopStores, type StorePlace } from '../../../helpers/stores';

const wanted = { owner: 'one', lane: 'chat', limit: 10, leaseMs: 1_000 } as const;

afterAll(stopStores);

describe.each(['sqlite', 'postgres'] as const)('browser sessions in the store on %s', (kind) => {
  let place: StorePlace;
  let store: Store;
  let time = 1_000_000;

  beforeEach(async () => {
    place = await createStorePlace(kind);
    store = await place.open(() => time);
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  /** Plays one update of the chat so that it has a dialog. */
  const leaveDialog = async (chat: string) => {
    await store.inbox.accept([{ bot: '7', id: chat, chat, lane: 'chat', body: {} }], 200);
    const [claim] = await store.inbox.claimChats(wanted);
    if (!claim) throw new Error('nothing to claim');
    const row = await store.inbox.next(claim);
    if (!row) throw new Error('nothing to take');
    await store.inbox.finish(claim, { row, dialog: { of: chat }, writes: [] });
  };

  it('numbers the messages of a web session one after another', async () => {
    await store.web.createSession({
      id: 's',
      secretHash: 'h',
      mode: 'simulator',
      locale: null,
      payload: 'x',
      createdAt: time,
    });
    const append = (id: string) => store.web.append('s', { id, side: 'client', op: 'send', body: { id } });
    const numbers = await Promise.all(['a', 'b', 'c'].map(append));
    expect(numbers.sort()).toEqual([1, 2, 3]);
    await expect(store.web.after('s', 1, 10)).resolves.toMatchObject([{ seq: 2 }, { seq: 3 }]);
    await expect(store.web.session('s')).resolves.toMatchObject({ mode: 'simulator', payload: 'x', createdAt: time });
  });

  it('forgets idle web sessions with their messages', async () => {
    await store.web.createSession({
      id: 's',
      secretHash: 'h',
      mode: 'live',
      locale: 'ru',
      payload: null,
      createdAt: time,
    });
    await store.web.append('s', { id: 'a', side: 'client', op: 'send', body: {} });
    time += 10_000;
    await expect(store.web.purge(9_000, ['live', 'simulator'])).resolves.toBe(1);
    await expect(store.web.after('s', 0, 10)).resolves.toEqual([]);
  });

  it('forgets the dialogs of swept web sessions, and no others', async () => {
    const session = { secretHash: 'h', mode: 'simulator', locale: null, payload: null } as const;
    await store.web.createSession({ ...session, id: 'swept', createdAt: time });
    const chats = ['web:swept:client', 'web:swept:managers', 'web:kept:client', 'telegram:1'];
    for (const chat of chats) await leaveDialog(chat);
    time += 10_000;
    await store.web.createSession({ ...session, id: 'kept', createdAt: time });
    await expect(store.web.purge(9_000, ['simulator'])).resolves.toBe(1);
    await expect(Promise.all(chats.map(store.dialog.load))).resolves.toEqual([
      null,
      null,
      { of: 'web:kept:client' },
      { of: 'telegram:1' },
    ]);
  });
});
