import { type FakeCms, startFakeCms } from '../../../helpers/fake-cms/fake-cms';
import { startBot, type TestBot } from '../../../helpers/bot';
import { openWebChat } from '../../../helpers/web-chat';

let cms: FakeCms;
let bot: TestBot;

beforeAll(async () => {
  cms = await startFakeCms();
  bot = await startBot({ cms });
});
afterAll(async () => {
  await bot.remove();
  await cms.stop();
});

describe('a sale in the browser chat', () => {
  it('goes from the menu to a taken application', async () => {
    const chat = await openWebChat(bot.url);
    await chat.start();
    await chat.taps('Пакеты услуг');
    await chat.taps('Продвинутый');
    await chat.taps('Хочу этот');
    await chat.sees(/Как к вам обращаться/);
    await chat.says('Анна');
    await chat.sees(/Ваш телефон/);
    await chat.says('8 (900) 000-00-07');
    await chat.taps('Отправить');
    await chat.sees(/A-2026-000001/);
    await chat.sees(/A-2026-000001/, 'managers');
    await chat.taps('Взять', 'managers');
    await chat.waitFor(
      () => chat.shown('managers').some(({ inline }) => inline.flat().some(({ text }) => text.includes('Закрыть'))),
      'taken card',
    );

    const [application] = [...cms.applications.values()];
    expect(application?.input).toMatchObject({
      package: { key: 'advanced', priceMinor: '15000000' },
      test: true,
      session: chat.id,
    });
    expect(chat.shown('managers')).toHaveLength(1);
  });

  it('replaces the menu in place instead of leaving a trail', async () => {
    const chat = await openWebChat(bot.url);
    await chat.start();
    await chat.taps('О компании');
    await chat.taps('Команда');
    await chat.sees(/Нас пятеро/);
    expect(chat.shown('client')).toHaveLength(1);
  });
});
