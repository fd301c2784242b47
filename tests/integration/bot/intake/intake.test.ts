import pino from 'pino';
import { createIntake, type Intake } from '../../../../bot/src/conversation/intake/create-intake';
import type { IntakeOptions } from '../../../../bot/src/conversation/intake/intake-options';
import { toInternalRow } from '../../../../bot/src/conversation/intake/internal-event';
import type { Play } from '../../../../bot/src/conversation/intake/play';
import { DomainError } from '../../../../bot/src/errors/domain-error';
import type { InboxRow, Store } from '../../../../bot/src/store/store';
import { waitFor } from '../../../helpers/fake-telegram';
import { createStorePlace, stopStores, type StorePlace } from '../../../helpers/stores';

const row = (chat: string, id: string, lane: InboxRow['lane'] = 'chat'): InboxRow => ({
  bot: '7',
  id,
  chat,
  lane,
  body: {},
});
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const quick = { tickMs: 20, retryDelaysMs: [10, 10, 10, 10], settleMs: 10 };

afterAll(stopStores);

describe.each(['sqlite', 'postgres'] as const)('createIntake on %s', (kind) => {
  let place: StorePlace;
  let store: Store;
  let intakes: Intake[] = [];

  const begin = (play: Play, options: Partial<IntakeOptions> = {}) => {
    const logger = pino({ level: 'silent' });
    const intake = createIntake({ store, play, logger, ...options, limits: { ...quick, ...options.limits } });
    intakes.push(intake);
    intake.start();
    return intake;
  };
  const stopAll = async () => {
    await Promise.all(intakes.map((intake) => intake.stop(500)));
    intakes = [];
  };
  const empty = async () => {
    for (let tries = 0; tries < 1_000; tries += 1) {
      if ((await store.inbox.depth()).waiting === 0) return;
      await sleep(10);
    }
    throw new Error('the inbox stays full');
  };

  beforeEach(async () => {
    place = await createStorePlace(kind);
    store = await place.open();
  });
  afterEach(async () => {
    await stopAll();
    await store.close();
    await place.remove();
  });

  it('plays 100 updates of one chat that come at once in their order', async () => {
    const played: string[] = [];
    const intake = begin(async ({ id }) => {
      await sleep(Math.random() * 3);
      played.push(id);
      return { writes: [] };
    });
    const ids = Array.from({ length: 100 }, (_, number) => String(number));
    await Promise.all(ids.map((id) => intake.accept([row('a', id)])));
    await empty();
    expect(played).toEqual(ids);
  });

  it('plays chats in parallel, so that a slow one holds up nobody', async () => {
    const played: string[] = [];
    const intake = begin(async ({ chat }) => {
      await sleep(chat === 'slow' ? 400 : 1);
      played.push(chat);
      return { writes: [] };
    });
    await intake.accept([row('slow', '1'), row('a', '2'), row('b', '3')]);
    await empty();
    expect(played.at(-1)).toBe('slow');
  });

  it('tries again and keeps the order', async () => {
    const played: string[] = [];
    let failures = 2;
    const intake = begin(async ({ id }) => {
      if (id === '1' && failures-- > 0) throw new Error('not yet');
      played.push(id);
      return { writes: [] };
    });
    await intake.accept([row('a', '1'), row('a', '2')]);
    await empty();
    expect(played).toEqual(['1', '2']);
  });

  it('gives up after five tries, says so once, and goes on', async () => {
    const told: string[] = [];
    const tries: string[] = [];
    const intake = begin(
      async ({ id }) => {
        tries.push(id);
        if (id === '1') throw new Error('never');
        return { writes: [] };
      },
      { notify: { dead: async ({ id }) => void told.push(id), dropped: async () => undefined } },
    );
    await intake.accept([row('a', '1'), row('a', '2')]);
    await empty();
    expect({ tries: tries.join(''), told }).toEqual({ tries: '111112', told: ['1'] });
    await expect(store.inbox.depth()).resolves.toMatchObject({ dead: 1 });
  });

  it('waits for a channel out of reach without counting tries', async () => {
    let tries = 0;
    const unavailable = new DomainError('CHANNEL_UNAVAILABLE', { message: 'down', details: { afterMs: 5 } });
    const intake = begin(async () => {
      tries += 1;
      if (tries < 9) throw unavailable;
      return { writes: [] };
    });
    await intake.accept([row('a', '1')]);
    await empty();
    await expect(store.inbox.depth()).resolves.toMatchObject({ dead: 0 });
    expect(tries).toBe(9);
  });

  it('ends a handler that takes too long and tries again', async () => {
    let tries = 0;
    const intake = begin(
      async (_row, { signal }) => {
        tries += 1;
        if (tries > 1) return { writes: [] };
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
        return { writes: [] };
      },
      { limits: { handlerMs: 30 } },
    );
    await intake.accept([row('a', '1')]);
    await empty();
    expect(tries).toBe(2);
  });

  it('plays the urgent lane beside a busy chat', async () => {
    const played: string[] = [];
    const intake = begin(
      async ({ id }) => {
        await sleep(id === 'slow' ? 300 : 1);
        played.push(id);
        return { writes: [] };
      },
      { limits: { parallelChats: { chat: 1, urgent: 1 } } },
    );
    await intake.accept([row('a', 'slow'), row('a:checkout', 'urgent', 'urgent')]);
    await empty();
    expect(played).toEqual(['urgent', 'slow']);
  });

  it('drops above the limit and tells it once a minute', async () => {
    const told: string[] = [];
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const intake = begin(
      async () => {
        await gate;
        return { writes: [] };
      },
      {
        limits: { waitingPerChat: 3 },
        notify: { dead: async () => undefined, dropped: async ({ chat }) => void told.push(chat) },
      },
    );
    const counts = [];
    for (let number = 0; number < 6; number += 1) counts.push(await intake.accept([row('a', String(number))]));
    open();
    await empty();
    expect(counts.reduce((sum, { dropped }) => sum + dropped, 0)).toBe(3);
    expect(told).toEqual(['a']);
  });

  it('has room for what the program itself tells a chat that is full', async () => {
    const intake = begin(() => sleep(50).then(() => ({ writes: [] })), { limits: { waitingPerChat: 2 } });
    for (let number = 0; number < 4; number += 1) await intake.accept([row('a', String(number))]);
    const number = toInternalRow('a', { kind: 'submitted', idempotencyKey: 'k', number: 'A-2026-000001' });
    await expect(intake.accept([number])).resolves.toMatchObject({ accepted: 1, dropped: 0 });
    await empty();
  });

  it('replays after a crash what was not finished', async () => {
    const first = begin(() => new Promise(() => undefined), { limits: { handlerMs: 60_000 } });
    await first.accept([row('a', '1'), row('a', '2')]);
    await sleep(50);
    intakes = [];
    const crashed = store;
    await crashed.close();
    store = await place.open();
    const played: string[] = [];
    begin(async ({ id }) => {
      played.push(id);
      return { writes: [] };
    });
    await empty();
    expect(played).toEqual(['1', '2']);
    await first.stop(0);
  });

  it('lets the update being played end before it stops', async () => {
    let ended = false;
    const intake = begin(async () => {
      await sleep(100);
      ended = true;
      return { writes: [] };
    });
    await intake.accept([row('a', '1')]);
    await sleep(20);
    await stopAll();
    expect(ended).toBe(true);
  });
});

describe('two bots on one PostgreSQL', () => {
  it('keep the order of every chat and play each update once', async () => {
    const place = await createStorePlace('postgres');
    const stores = [await place.open(), await place.open()];
    const played: string[] = [];
    const logger = pino({ level: 'silent' });
    const intakes = stores.map((store) =>
      createIntake({
        store,
        logger,
        limits: quick,
        play: async ({ chat, id }) => {
          await sleep(Math.random() * 4);
          played.push(`${chat} ${id}`);
          return { writes: [] };
        },
      }),
    );
    intakes.forEach((intake) => intake.start());
    const chats = Array.from({ length: 20 }, (_, number) => `c${number}`);
    for (let number = 0; number < 15; number += 1) {
      await Promise.all(
        chats.map((chat, place) => intakes[(number + place) % 2]?.accept([row(chat, `${chat}-${number}`)])),
      );
    }
    await waitFor('all played', () => (played.length >= 300 ? true : undefined), 30_000);
    await Promise.all(intakes.map((intake) => intake.stop()));
    await Promise.all(stores.map((store) => store.close()));

    const orderOf = (chat: string) => played.filter((entry) => entry.startsWith(`${chat} `));
    for (const chat of chats) {
      expect(orderOf(chat)).toEqual(Array.from({ length: 15 }, (_, number) => `${chat} ${chat}-${number}`));
    }
  });
});
