import { deriveKey, sign } from '@vitrina/config';
import { agency } from '../../../fixtures/agency-content';
import { blocks, buildContent, change } from '../../../fixtures/build-content';
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
