import type { Incoming } from '../../../../bot/src/conversation/channel';
import type { Reply } from '../../../../bot/src/conversation/reply';
import type { Media } from '../../../../bot/src/cms-client/schemas/content';
import { startFakeTelegram, waitFor, type FakeTelegram } from '../../../helpers/fake-telegram';
import { createTelegramStack, openTemporaryStore } from '../../../helpers/telegram-stack';

const picture = (hash: string): Media => ({
  url: `/uploads/${hash}.png`,
  mime: 'image/png',
  name: `${hash}.png`,
  hash,
  alt: null,
  width: 10,
  height: 10,
  size: 7,
});
const button = (text: string, action = `1|${text.toLowerCase()}`) => [[{ text, action }]];
const groupId = -100_200;

describe('the Telegram channel', () => {
  let fake: FakeTelegram;
  let opened: Awaited<ReturnType<typeof openTemporaryStore>>;
  let stack: ReturnType<typeof createTelegramStack>;
  let heard: Incoming[];
  let talk: (incoming: Incoming) => Reply[];
  let loads: number;

  beforeEach(async () => {
    heard = [];
    loads = 0;
    talk = () => [];
    fake = await startFakeTelegram();
    opened = await openTemporaryStore();
    stack = createTelegramStack({
      fake,
      store: opened.store,
      managerRecipients: [`${groupId}/7`],
      talk: (incoming) => {
        heard.push(incoming);
        return talk(incoming);
      },
      loadMedia: async () => {
        loads += 1;
        return Buffer.from('picture');
      },
    });
    await stack.start();
  });
  afterEach(async () => {
    await stack.stop();
    await opened.remove();
    await fake.stop();
    fake.assertContract();
  });
  const heardKinds = (count: number) =>
    waitFor(`${count} events`, () => (heard.length >= count ? heard.map(({ event }) => event) : undefined));

  it('uploads a picture once, whoever asks for it', async () => {
    talk = () => [{ kind: 'message', html: 'look', media: picture('cat') }];
    const people = [501, 502, 503].map((id) => fake.person(id));
    people.forEach((person) => person.says('x'));
    await Promise.all(people.map((person) => person.sees(/look/)));
    expect(loads).toBe(1);
  });

  it('sends the text alone when the picture is out of reach', async () => {
    talk = () => [{ kind: 'message', html: 'look', media: picture('cat') }];
    fake.faults.add({
      method: 'sendPhoto',
      fault: { kind: 'refuse', code: 400, description: 'Bad Request: PHOTO_INVALID_DIMENSIONS' },
    });
    const anna = fake.person(501);
    anna.says('x');
    const message = await anna.sees(/look/);
    expect(message.media).toBeNull();
  });

  it('changes a text into a picture, another picture, and back into a text', async () => {
    const pages: Reply[] = [
      { kind: 'message', html: 'text', inline: button('Next') },
      { kind: 'replace', html: 'cat', media: picture('cat'), inline: button('Next') },
      { kind: 'replace', html: 'cat again', media: picture('cat'), inline: button('Next') },
      { kind: 'replace', html: 'dog', media: picture('dog'), inline: button('Next') },
      { kind: 'replace', html: 'words', inline: button('Next') },
    ];
    talk = () => pages.slice(heard.length - 1, heard.length);
    const anna = fake.person(501);
    anna.says('x');
    await anna.sees(/text/);
    for (const page of [/^cat$/, /cat again/, /dog/, /words/]) {
      await anna.taps('Next');
      await anna.sees(page);
    }
    await waitFor('the picture lost its buttons', () => (anna.messages()[0]?.inline.length === 0 ? true : undefined));
    expect(anna.texts()).toEqual(['dog', 'words']);
    const methods = fake.accepted().map(({ method }) => method);
    expect(methods.filter((method) => method.startsWith('editMessage'))).toEqual([
      'editMessageMedia',
      'editMessageCaption',
      'editMessageMedia',
      'editMessageReplyMarkup',
    ]);
  });

  it('takes the buttons off the former menu when a new one is sent', async () => {
    talk = () => [{ kind: 'message', html: `menu ${heard.length}`, inline: button('Go') }];
    const anna = fake.person(501);
    anna.says('x');
    await anna.sees(/menu 1/);
    anna.says('y');
    await anna.sees(/menu 2/);
    await waitFor('retired', () => (anna.messages()[0]?.inline.length === 0 ? true : undefined));
    expect(anna.buttons()).toEqual(['Go']);
  });

  it('asks for the own contact by a keyboard and takes it away', async () => {
    talk = ({ event }) =>
      event.kind === 'shared'
        ? [{ kind: 'message', html: 'thanks', keyboard: 'remove' }]
        : [{ kind: 'message', html: 'your number?', keyboard: [[{ text: 'Send my number', request: 'contact' }]] }];
    const anna = fake.person(501);
    anna.says('x');
    await anna.sees(/your number/);
    expect(anna.keyboard()).toEqual(['Send my number']);
    anna.sharesContact('79000000007');
    await anna.sees(/thanks/);
    expect(anna.keyboard()).toEqual([]);
  });

  it('sends plainly what Telegram cannot read', async () => {
    talk = () => [{ kind: 'message', html: '<b>bold &amp; broken', inline: button('Go') }];
    const anna = fake.person(501);
    anna.says('x');
    await expect(anna.sees(/^bold & broken$/)).resolves.toMatchObject({ inline: [[{ text: 'Go' }]] });
  });

  it('answers a press at once when its chat is busy', async () => {
    talk = () => [{ kind: 'message', html: 'menu', inline: button('Go') }];
    const anna = fake.person(501);
    anna.says('x');
    await anna.sees(/menu/);
    fake.faults.add({ method: 'sendMessage', times: 1, fault: { kind: 'hang', ms: 2_000 } });
    anna.says('slow');
    await heardKinds(2);
    await anna.taps('Go');
    const pressedAt = Date.now();
    await waitFor('the press is answered', () => (fake.state.answers.length > 0 ? true : undefined));
    expect(Date.now() - pressedAt).toBeLessThan(1_000);
  });

  it('reads voice, sticker, edit, place, document, block and unblock', async () => {
    const anna = fake.person(501);
    anna.sendsVoice();
    anna.sendsSticker();
    anna.edits(1, 'new');
    anna.sharesLocation(55.75, 37.62);
    anna.sendsDocument(Buffer.from('%PDF'), { name: 'a.pdf', mime: 'application/pdf' });
    anna.blocks();
    anna.unblocks();
    const events = await heardKinds(7);
    expect(events).toMatchObject([
      { kind: 'unsupported', what: 'voice' },
      { kind: 'unsupported', what: 'sticker' },
      { kind: 'unsupported', what: 'edited' },
      { kind: 'shared', what: 'location', latitude: 55.75 },
      { kind: 'shared', what: 'file', file: { what: 'document', mime: 'application/pdf', name: 'a.pdf' } },
      { kind: 'membership', status: 'blocked' },
      { kind: 'membership', status: 'reachable' },
    ]);
  });

  it('collects an album into one event and gives its bytes', async () => {
    const anna = fake.person(501);
    anna.sendsAlbum([Buffer.from('one'), Buffer.from('two'), Buffer.from('three')]);
    anna.says('after');
    const [album, after] = await heardKinds(2);
    expect(album).toMatchObject({ kind: 'shared', what: 'file', more: [{}, {}] });
    expect(after).toMatchObject({ kind: 'said', text: 'after' });
    const [file] = fake.state.files.keys();
    const fetched = await stack.telegram.channel.fetchFile(
      { reference: file ?? '', what: 'photo', mime: null, name: null, size: null },
      100,
    );
    expect(fetched.bytes.toString()).toBe('one');
  });

  it('refuses a file over the limit', async () => {
    fake.person(501).sendsPhoto(Buffer.alloc(200));
    await heardKinds(1);
    const [reference = ''] = fake.state.files.keys();
    const file = { reference, what: 'photo', mime: null, name: null, size: null } as const;
    await expect(stack.telegram.channel.fetchFile(file, 100)).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('refuses a payment politely and at once', async () => {
    fake.person(501).paysStars('x');
    await waitFor('refused', () => (fake.accepted('answerPreCheckoutQuery').length > 0 ? true : undefined));
    expect(fake.accepted('answerPreCheckoutQuery')[0]?.payload).toMatchObject({
      ok: false,
      error_message: 'toast.unavailable',
    });
  });

  it('speaks in the topic of the managers and answers a press there with a notice', async () => {
    const maria = fake.person(601);
    const group = fake.group(groupId, { members: [maria] });
    const outcome = await stack.telegram.channel.send(`${groupId}/7`, { html: 'card', inline: button('Take') }, {});
    talk = () => [
      { kind: 'toast', text: 'taken', alert: true },
      { kind: 'replace', html: 'card of Maria', inline: button('Close') },
    ];
    await maria.in(group).taps('Take');
    await maria.in(group).seesToast(/taken/);
    expect(outcome).toMatchObject({ status: 'sent', messageRef: expect.stringMatching(/^-100200:\d+:t$/) });
    expect(heard[0]).toMatchObject({ chat: { side: 'managers', kind: 'group', recipient: `${groupId}/7` } });
    await waitFor('edited', () => (group.chat.messages[0]?.text === 'card of Maria' ? true : undefined));
    expect(group.chat.messages[0]?.topic).toBe(7);
  });

  it('knows members, and asks Telegram once a minute', async () => {
    const [maria, stranger] = [fake.person(601), fake.person(602)];
    fake.group(groupId, { members: [maria] });
    const ask = (id: number) => stack.telegram.channel.isMember(`${groupId}/7`, `telegram:${id}`);
    await expect(Promise.all([maria.id, stranger.id].map(ask))).resolves.toEqual([true, false]);
    await ask(maria.id);
    expect(fake.accepted('getChatMember')).toHaveLength(2);
  });

  it('leaves a foreign group when told to', async () => {
    const anna = fake.person(501);
    const foreign = fake.group(-100_999, { members: [anna] });
    talk = () => [{ kind: 'message', html: 'bye' }, { kind: 'leave' }];
    foreign.invitesBot(anna);
    await waitFor('left', () => (fake.accepted('leaveChat').length > 0 ? true : undefined));
    expect(heard[0]).toMatchObject({ event: { kind: 'membership', status: 'joined-group' }, chat: { side: 'client' } });
  });

  it('edits by reference, and sends anew when the message is gone', async () => {
    const anna = fake.person(501);
    anna.says('x');
    await heardKinds(1);
    const { send } = stack.telegram.channel;
    const first = await send('501', { html: 'one' }, {});
    const reference = first.status === 'sent' ? first.messageRef : '';
    await expect(send('501', { html: 'two' }, { edit: reference })).resolves.toMatchObject({ messageRef: reference });
    anna.messages().forEach((message) => (message.deleted = true));
    await expect(send('501', { html: 'three' }, { edit: reference })).resolves.toMatchObject({ status: 'sent' });
    expect(anna.texts()).toEqual(['three']);
  });

  it('tells the outbox honestly what became of a message', async () => {
    fake.person(501);
    const { send } = stack.telegram.channel;
    const outcomeAfter = async (fault: Parameters<typeof fake.faults.add>[0]['fault']) => {
      fake.faults.clear();
      fake.faults.add({ method: 'sendMessage', times: 1, fault });
      return send('501', { html: 'x' }, {});
    };
    await expect(send('999', { html: 'x' }, {})).resolves.toMatchObject({ status: 'failed', reason: 'not-found' });
    await expect(outcomeAfter({ kind: 'refuse', code: 500, description: 'x' })).resolves.toMatchObject({
      status: 'retry',
    });
    await expect(outcomeAfter({ kind: 'accept-then-cut' })).resolves.toMatchObject({ status: 'uncertain' });
    await expect(outcomeAfter({ kind: 'html', code: 200 })).resolves.toMatchObject({ status: 'uncertain' });
    await expect(
      outcomeAfter({ kind: 'refuse', code: 403, description: 'Forbidden: bot was blocked by the user' }),
    ).resolves.toMatchObject({ status: 'failed', reason: 'blocked' });
    await expect(outcomeAfter({ kind: 'flood', retryAfter: 30 })).resolves.toMatchObject({
      status: 'retry',
      afterMs: 30_000,
    });
  });

  it('registers the profile once, and again only what changed', async () => {
    const profile = {
      languageCode: 'ru',
      name: 'Витрина',
      description: 'Бот',
      shortDescription: 'Бот',
      commands: [{ command: 'menu', description: 'Меню' }],
    };
    await stack.telegram.syncProfile([profile]);
    const calls = fake.accepted().length;
    await stack.telegram.syncProfile([profile]);
    expect(fake.accepted().length).toBe(calls);
    await stack.telegram.syncProfile([{ ...profile, commands: [] }]);
    expect(
      fake
        .accepted()
        .slice(calls)
        .map(({ method }) => method),
    ).toEqual(['setMyCommands']);
  });
});
