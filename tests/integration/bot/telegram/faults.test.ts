import { startFakeTelegram, waitFor, type FakeTelegram, type Fault } from '../../../helpers/fake-telegram';
import { createTelegramStack, openTemporaryStore, type Talk } from '../../../helpers/telegram-stack';

const menu: Talk = ({ event }) => {
  const inline = [[{ text: 'Go', action: '1|go' }]];
  if (event.kind === 'tapped') return [{ kind: 'replace', html: 'after the press', inline }];
  return [{ kind: 'message', html: event.kind === 'said' ? `echo ${event.text}` : 'menu', inline }];
};

describe('Telegram in trouble', () => {
  let fake: FakeTelegram;
  let remove: () => Promise<void>;
  let stack: ReturnType<typeof createTelegramStack>;
  let log: string[];

  beforeEach(async () => {
    fake = await startFakeTelegram();
    const opened = await openTemporaryStore();
    remove = opened.remove;
    log = [];
    const limits = { tickMs: 50, retryDelaysMs: [100, 100, 100, 100] };
    stack = createTelegramStack({
      fake,
      talk: menu,
      store: opened.store,
      limits,
      onLog: (line) => void log.push(line),
    });
    await stack.start();
  });
  afterEach(async () => {
    await stack.stop();
    await remove();
    await fake.stop();
    fake.assertContract();
  });
  const settled = () =>
    waitFor('all pressed and played', () =>
      stack.intake.active() === 0 && fake.pendingUpdates() === 0 ? true : undefined,
    );

  it.each<[string, Fault]>([
    ['429', { kind: 'flood', retryAfter: 1 }],
    ['500', { kind: 'refuse', code: 500, description: 'Internal Server Error' }],
    ['404', { kind: 'refuse', code: 404, description: 'Not Found' }],
    ['401', { kind: 'refuse', code: 401, description: 'Unauthorized' }],
    ['HTML', { kind: 'html' }],
    ['HTML with 200', { kind: 'html', code: 200 }],
    ['cut JSON', { kind: 'cut-json' }],
    ['a reset', { kind: 'reset' }],
  ])('answers once after %s to sendMessage', async (_name, fault) => {
    fake.faults.add({ method: 'sendMessage', times: 1, fault });
    const anna = fake.person(501);
    anna.says('a');
    await anna.sees(/echo a/, 20_000);
    await settled();
    expect(anna.texts()).toEqual(['echo a']);
  });

  it('answers after a call that hangs', async () => {
    fake.faults.add({ method: 'sendMessage', times: 1, fault: { kind: 'hang' } });
    const anna = fake.person(501);
    anna.says('a');
    await anna.sees(/echo a/, 25_000);
    expect(anna.texts()).toEqual(['echo a']);
  });

  it('shows an edit once when the answer to it was lost', async () => {
    const anna = fake.person(501);
    anna.says('a');
    await anna.sees(/echo a/);
    fake.faults.add({ method: 'editMessageText', times: 1, fault: { kind: 'accept-then-cut' } });
    await anna.taps('Go');
    await anna.sees(/after the press/);
    await settled();
    expect(anna.texts()).toEqual(['after the press']);
  });

  it('repeats a message at most once when the answer to it was lost', async () => {
    fake.faults.add({ method: 'sendMessage', times: 1, fault: { kind: 'accept-then-cut' } });
    const anna = fake.person(501);
    anna.says('a');
    await anna.sees(/echo a/);
    await settled();
    expect(anna.texts().length).toBeLessThanOrEqual(2);
  });

  it('takes a failing press notice lightly', async () => {
    const anna = fake.person(501);
    anna.says('a');
    await anna.sees(/echo a/);
    const description = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
    fake.faults.add({ method: 'answerCallbackQuery', fault: { kind: 'refuse', code: 400, description } });
    await anna.taps('Go');
    await anna.sees(/after the press/);
    expect(anna.texts()).toEqual(['after the press']);
  });

  it('sends a new message when the pressed one cannot be edited', async () => {
    const anna = fake.person(501);
    anna.says('a');
    await anna.sees(/echo a/);
    fake.faults.add({
      method: 'editMessageText',
      fault: { kind: 'refuse', code: 400, description: "Bad Request: message can't be edited" },
    });
    await anna.taps('Go');
    await anna.sees(/after the press/);
    await settled();
    expect(anna.messages().map(({ text, inline }) => [text, inline.length])).toEqual([
      ['echo a', 0],
      ['after the press', 1],
    ]);
  });

  it('goes on with others while one person has blocked the bot', async () => {
    const blocked = fake.person(501);
    blocked.says('a');
    fake.state.chats.get(501)!.reachable = false;
    const other = fake.person(502);
    other.says('b');
    await other.sees(/echo b/);
    await settled();
    await expect(stack.store.inbox.depth()).resolves.toMatchObject({ waiting: 0, dead: 0 });
  });

  it('goes on polling after errors of getUpdates, also a second poller', async () => {
    for (const fault of [
      { kind: 'html' },
      { kind: 'cut-json' },
      { kind: 'refuse', code: 409, description: 'Conflict: terminated by other getUpdates request' },
    ] satisfies Fault[]) {
      fake.faults.add({ method: 'getUpdates', times: 1, fault });
    }
    const anna = fake.person(501);
    anna.says('a');
    await anna.sees(/echo a/, 30_000);
    expect(stack.telegram.status().status).toBe('ok');
  });

  it('tells nothing secret or personal in its log', async () => {
    const boris = fake.person(503, { first_name: 'Zanzibarov' });
    for (const kind of ['reset', 'cut-json', 'html'] as const) fake.faults.add({ times: 2, fault: { kind } });
    boris.says('канарейка 8 (900) 000-00-07');
    await boris.sees(/канарейка/, 30_000);
    const written = log.join('\n');
    expect(written).not.toMatch(/канарейка|900|Zanzibarov/);
    expect(written).not.toContain(fake.token.split(':')[1]);
  });
});
