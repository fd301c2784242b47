import { PassThrough } from 'node:stream';
import { deriveKey, sign } from '@vitrina/config';
import { agency } from '../../../fixtures/agency-content';
import { blocks, buildContent, change } from '../../../fixtures/build-content';
import { toContentReply } from '../../../fixtures/content-reply';
import { startBot, type TestBot } from '../../../helpers/bot';
import { type FakeCms, startFakeCms } from '../../../helpers/fake-cms/fake-cms';
import { sendRequest } from '../../../helpers/http';
import { openWebChat } from '../../../helpers/web-chat';

const content = buildContent(agency());
const about = (words: string) => ({
  type: 'screen',
  key: 'about',
  locale: 'ru',
  data: { title: 'О компании', text: blocks(words), media: null, list: 'none', buttons: [] },
});
let cms: FakeCms;
let bot: TestBot;

beforeEach(async () => {
  cms = await startFakeCms(content);
  bot = await startBot({ cms });
});
afterEach(async () => {
  await bot.remove();
  await cms.stop();
});

const openAbout = async () => {
  const chat = await openWebChat(bot.url);
  await chat.start();
  await chat.taps('О компании');
  return chat;
};

describe('published content', () => {
  it('is shown within two seconds', async () => {
    await (await openAbout()).sees(/Мы делаем ботов/);
    cms.publish(change(content, { changed: [about('Теперь нас десять')] }));
    await new Promise((done) => setTimeout(done, 1_500));
    await (await openAbout()).sees(/Теперь нас десять/);
  });

  it('is fetched at once after a signed wake', async () => {
    cms.publish(change(content, { changed: [about('Теперь нас десять')] }));
    const before = cms.requests.length;
    const body = JSON.stringify({ what: 'content' });
    const signature = sign(deriveKey(cms.token, 'wake'), body, new Date());
    const headers = { 'x-vitrina-signature': signature, 'content-type': 'application/json' };
    const { status } = await sendRequest(`${bot.url}/internal/wake`, { body, headers });
    await new Promise((done) => setTimeout(done, 150));
    expect(status).toBe(204);
    expect(cms.requests.slice(before).some((request) => request.includes('/content?'))).toBe(true);
  });

  it('leaves out an entry that does not fit its schema, and only that one', async () => {
    await (await openAbout()).sees(/Мы делаем ботов/);
    const broken = { ...about(''), data: { title: 7 } };
    const reply = { revision: 99, full: false, changed: [broken], removed: [] };
    cms.changesSince = (since) => (since === 99 ? null : reply);
    await new Promise((done) => setTimeout(done, 1_500));
    const chat = await openWebChat(bot.url);
    await chat.start();
    await chat.sees(/Здравствуйте/);
    const { body } = await sendRequest(`${bot.url}/health`);
    expect(body.parts.content).toEqual({ status: 'degraded', detail: 'left out: screen:about (ru)' });
  });
});

describe('a long answer', () => {
  /** The changed entry comes first, the end of the answer later. */
  const long = (words: string) => {
    const reply = toContentReply(content);
    const others = reply.changed.filter(({ type, key }) => type !== 'screen' || key !== 'about');
    const unknown = { type: 'of-tomorrow', key: 'x', locale: 'ru', data: {} };
    const text = JSON.stringify({ ...reply, revision: 99, changed: [about(words), unknown, ...others] });
    return { first: text.slice(0, -200), rest: text.slice(-200) };
  };
  const revision = async () => (await sendRequest(`${bot.url}/health`)).body.parts.content.detail;

  it('is not in use before it is complete; chats go on with the old content', async () => {
    await openAbout();
    const { first, rest } = long('Теперь нас десять');
    const stream = new PassThrough();
    cms.changesSince = (since) => (since === 99 ? null : stream);
    stream.write(first);
    await new Promise((done) => setTimeout(done, 1_500));
    await (await openAbout()).sees(/Мы делаем ботов/);
    stream.end(rest);
    await new Promise((done) => setTimeout(done, 300));
    await (await openAbout()).sees(/Теперь нас десять/);
    expect(await revision()).toBe('revision 99');
  });

  it('leaves nothing behind when it is cut', async () => {
    await openAbout();
    const stream = new PassThrough();
    cms.changesSince = () => stream;
    stream.write(long('Теперь нас десять').first);
    await new Promise((done) => setTimeout(done, 1_500));
    cms.changesSince = () => null;
    stream.destroy();
    await new Promise((done) => setTimeout(done, 300));
    expect(await revision()).toBe(`revision ${content.revision}`);
    await (await openAbout()).sees(/Мы делаем ботов/);
    expect(bot.log()).toContain('no content from the CMS');
  });

  it('does not hold up a stop', async () => {
    await openAbout();
    cms.changesSince = () => new PassThrough();
    await new Promise((done) => setTimeout(done, 1_500));
    const began = Date.now();
    await bot.stop();
    expect(Date.now() - began).toBeLessThan(5_000);
    expect(bot.log()).not.toContain('no content from the CMS');
  });
});

describe('POST /internal/wake', () => {
  it.each([
    ['no signature', undefined],
    ['a foreign signature', sign(deriveKey('another-token-0123456789', 'wake'), '{"what":"content"}', new Date())],
    [
      'an old signature',
      sign(
        deriveKey('fake-cms-token-0123456789abcdef0123456789', 'wake'),
        '{"what":"content"}',
        new Date(Date.now() - 90_000),
      ),
    ],
  ])('refuses %s', async (_, signature) => {
    const headers: Record<string, string> = signature ? { 'x-vitrina-signature': signature } : {};
    const { status } = await sendRequest(`${bot.url}/internal/wake`, { body: '{"what":"content"}', headers });
    expect(status).toBe(401);
  });
});
