import { startBot, type TestBot } from '../../../helpers/bot';
import { type CmsFault, type FakeCms, startFakeCms } from '../../../helpers/fake-cms/fake-cms';
import { openWebChat } from '../../../helpers/web-chat';

let cms: FakeCms;
let bot: TestBot;

beforeEach(async () => {
  cms = await startFakeCms();
  bot = await startBot({ cms });
});
afterEach(async () => {
  await bot.remove();
  await cms.stop();
});

type WebChat = Awaited<ReturnType<typeof openWebChat>>;

async function fillForm(chat: WebChat): Promise<void> {
  await chat.start();
  await chat.taps('Оставить заявку');
  await chat.sees(/Как к вам обращаться/);
  await chat.says('Анна');
  await chat.sees(/Ваш телефон/);
  await chat.says('8 900 000 00 07');
  await chat.waitFor(
    () => chat.shown('client').some(({ inline }) => inline.flat().some(({ text }) => text.includes('Отправить'))),
    'confirm',
  );
}

describe('the CMS is out of reach', () => {
  it('confirms the application, delivers it once when the CMS is back, and tells the number', async () => {
    const chat = await openWebChat(bot.url);
    await fillForm(chat);
    await cms.goDown();
    await chat.taps('Отправить');
    await chat.sees(/номер/i);
    expect(cms.applications.size).toBe(0);
    await cms.comeBack();
    await chat.waitFor(() => chat.shown('client').some(({ text }) => text.includes('A-2026-000001')), 'number', 15_000);
    expect(cms.applications.size).toBe(1);
  });

  it('keeps menus going', async () => {
    const chat = await openWebChat(bot.url);
    await chat.start();
    await chat.sees(/Здравствуйте/);
    await cms.goDown();
    await chat.taps('О компании');
    await chat.sees(/Мы делаем ботов/);
  });

  it('is survived by a restart of the bot: content is there and the application arrives', async () => {
    const chat = await openWebChat(bot.url);
    await fillForm(chat);
    await cms.goDown();
    await chat.taps('Отправить');
    await chat.sees(/номер/i);
    await bot.stop();
    bot = await startBot({ cms, dataDir: bot.dataDir });
    const other = await openWebChat(bot.url);
    await other.start();
    await other.sees(/Здравствуйте/);
    await cms.comeBack();
    await other.waitFor(() => cms.applications.size === 1, 'application', 15_000);
  });
});

describe('the CMS answers nonsense to a submit', () => {
  it.each<CmsFault>(['html', 'cut', 'hang', 'error', 'unauthorized'])(
    '%s: confirmed at once, made once afterwards',
    async (fault) => {
      const chat = await openWebChat(bot.url);
      await fillForm(chat);
      cms.break(fault, '/api/bot/applications');
      const pressedAt = Date.now();
      await chat.taps('Отправить');
      await chat.sees(/номер/i);
      expect(Date.now() - pressedAt).toBeLessThan(4_500);
      cms.break(null);
      await chat.waitFor(
        () => chat.shown('client').some(({ text }) => text.includes('A-2026-000001')),
        'number',
        20_000,
      );
      expect(cms.applications.size).toBe(1);
    },
  );
});
