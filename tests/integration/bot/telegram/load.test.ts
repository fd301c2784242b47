import { startFakeTelegram, waitFor, type FakeTelegram } from '../../../helpers/fake-telegram';
import { createTelegramStack, openTemporaryStore } from '../../../helpers/telegram-stack';

describe('Telegram under load', () => {
  let fake: FakeTelegram;
  let opened: Awaited<ReturnType<typeof openTemporaryStore>>;
  let stack: ReturnType<typeof createTelegramStack>;

  beforeEach(async () => {
    fake = await startFakeTelegram({ strict: false, rates: { perChatPerSecond: 1, burst: 3 } });
    opened = await openTemporaryStore();
    stack = createTelegramStack({
      fake,
      store: opened.store,
      talk: ({ event }) => [{ kind: 'message', html: event.kind === 'said' ? `echo ${event.text}` : event.kind }],
    });
    await stack.start();
  });
  afterEach(async () => {
    await stack.stop();
    await opened.remove();
    await fake.stop();
  });

  it('answers 1 000 chats with one update each within 15 s, none lost', async () => {
    const people = Array.from({ length: 1_000 }, (_, number) => fake.person(10_000 + number));
    people.forEach((person) => person.says('hi'));
    await waitFor('all answered', () => (fake.accepted('sendMessage').length >= 1_000 ? true : undefined), 15_000);
    expect(people.every((person) => person.texts().join() === 'echo hi')).toBe(true);
  });

  it('keeps the pace of a chat without a single refusal, and the order', async () => {
    const anna = fake.person(501);
    const words = Array.from({ length: 8 }, (_, number) => `n${number}`);
    words.forEach((word) => anna.says(word));
    await anna.sees(/echo n7/, 20_000);
    expect(anna.texts()).toEqual(words.map((word) => `echo ${word}`));
    expect(fake.rateRefusals()).toBe(0);
  });

  it('does not let one person hold up others, and tells him once that it was too much', async () => {
    const spammer = fake.person(666);
    for (let number = 0; number < 400; number += 1) spammer.says(`spam ${number}`);
    const other = fake.person(501);
    const startedAt = Date.now();
    other.says('hello');
    await other.sees(/echo hello/);
    const tookMs = Date.now() - startedAt;
    await spammer.sees(/error\.too-many/, 20_000);
    expect(tookMs).toBeLessThan(2_000);
    await expect(opened.store.inbox.depth()).resolves.toMatchObject({ dropped: expect.any(Number) });
    expect(spammer.texts().filter((text) => text === 'error.too-many')).toHaveLength(1);
  });

  it('loses nothing when the process dies between the answer and its note', async () => {
    const people = Array.from({ length: 30 }, (_, number) => fake.person(20_000 + number));
    people.forEach((person) => person.says('hi'));
    await waitFor('some answered', () => (fake.accepted('sendMessage').length >= 5 ? true : undefined));
    // The nearest to a kill inside one process: the store goes away under the bot.
    await opened.store.close();
    await stack.stop().catch(() => undefined);
    const { createSqliteStore } = await import('../../../../bot/src/store/sqlite/create-sqlite-store');
    const store = await createSqliteStore({ file: opened.file });
    opened = { ...opened, store };
    stack = createTelegramStack({ fake, store, talk: () => [{ kind: 'message', html: 'echo hi' }] });
    await stack.start();
    await waitFor(
      'all answered',
      () => (people.every((person) => person.texts().length > 0) ? true : undefined),
      20_000,
    );
    await waitFor('all played', () => (stack.intake.active() === 0 && fake.pendingUpdates() === 0 ? true : undefined));
    await expect(store.inbox.depth()).resolves.toMatchObject({ waiting: 0, dead: 0 });
    await store.close();
  });
});
