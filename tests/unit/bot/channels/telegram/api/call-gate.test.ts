import { createCallGate, type Priority } from '../../../../../../bot/src/channels/telegram/api/call-gate';

function prepare() {
  const pass = createCallGate({ reply: 4, transactional: 2, bulk: 1 });
  const begun: Priority[] = [];
  const ends: (() => void)[] = [];
  const begin = (...priorities: Priority[]) =>
    priorities.forEach(
      (priority) =>
        void pass(priority, () => {
          begun.push(priority);
          return new Promise<void>((end) => ends.push(end));
        }),
    );
  const settle = () => new Promise((done) => setImmediate(done));
  return { begun, begin, settle, endOldest: () => ends.shift()?.() };
}

describe('createCallGate', () => {
  it('lets broadcasts and transactional messages take no more places than are theirs', async () => {
    const { begun, begin, settle } = prepare();
    begin('bulk', 'bulk', 'transactional', 'transactional', 'transactional', 'reply', 'reply');
    await settle();
    expect(begun).toEqual(['bulk', 'transactional', 'transactional', 'reply']);
  });

  it('gives a free place to the highest priority that waits', async () => {
    const { begun, begin, settle, endOldest } = prepare();
    begin('reply', 'reply', 'reply', 'reply');
    await settle();
    begin('bulk', 'transactional', 'reply');
    for (let ended = 0; ended < 3; ended += 1) {
      endOldest();
      await settle();
    }
    expect(begun.slice(4)).toEqual(['reply', 'transactional', 'bulk']);
  });
});
