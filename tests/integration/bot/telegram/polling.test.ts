import { startFakeTelegram, waitFor, type FakeTelegram } from '../../../helpers/fake-telegram';
import { createTelegramStack, openTemporaryStore, type Talk } from '../../../helpers/telegram-stack';

const echo: Talk = ({ event }) =>
  event.kind === 'said' ? [{ kind: 'message', html: `echo ${event.text}` }] : [{ kind: 'message', html: event.kind }];

describe('Telegram by polling', () => {
  let fake: FakeTelegram;
  let remove: () => Promise<void>;
  let stack: ReturnType<typeof createTelegramStack>;

  async function begin(talk: Talk = echo, options: { managerRecipients?: string[] } = {}) {
    fake = await startFakeTelegram();
    const opened = await openTemporaryStore();
    remove = opened.remove;
    stack = createTelegramStack({ fake, talk, store: opened.store, ...options });
    await stack.start();
  }
  afterEach(async () => {
    await stack.stop();
    await remove();
    await fake.stop();
    fake.assertContract();
  });

  it('answers a text', async () => {
    await begin();
    const anna = fake.person(501);
    anna.says('привет');
    await expect(anna.sees(/echo привет/)).resolves.toBeDefined();
  });

  it('keeps the order of updates of one chat that come at once', async () => {
    await begin();
    const anna = fake.person(501);
    const words = Array.from({ length: 5 }, (_, place) => `n${place}`);
    words.forEach((word) => anna.says(word));
    await anna.sees(/echo n4/);
    expect(anna.texts()).toEqual(words.map((word) => `echo ${word}`));
  });

  it('acknowledges what is stored', async () => {
    await begin();
    fake.person(501).says('x');
    await fake.person(501).sees(/echo x/);
    fake.person(502).says('y');
    await waitFor('acknowledged', () => (fake.pendingUpdates() === 0 ? true : undefined));
  });

  it('reads a deep link, an own and a foreign contact', async () => {
    await begin(({ event }) => [{ kind: 'message', html: JSON.stringify(event) }]);
    const anna = fake.person(501);
    anna.says('/start abc_1');
    await anna.sees(/"started","payload":"abc_1"/);
    anna.sharesContact('+79000000007');
    await anna.sees(/"own":true/);
    anna.sharesForeignContact('+79000000008');
    await anna.sees(/"own":false/);
  });

  it('edits the pressed message in place and answers the press with a notice', async () => {
    await begin(({ event }) =>
      event.kind === 'tapped'
        ? [
            { kind: 'toast', text: 'noted' },
            { kind: 'replace', html: `pressed ${event.action}`, inline: [[{ text: 'Again', action: '1|again' }]] },
          ]
        : [{ kind: 'message', html: 'menu', inline: [[{ text: 'Go', action: '1|go' }]] }],
    );
    const anna = fake.person(501);
    anna.says('/start');
    await anna.sees(/menu/);
    await anna.taps('Go');
    await anna.sees(/pressed 1\|go/);
    await anna.seesToast(/noted/);
    expect(anna.texts()).toEqual(['pressed 1|go']);
  });
});
