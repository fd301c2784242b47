import { startBot, type TestBot } from '../../../helpers/bot';
import { type FakeCms, startFakeCms } from '../../../helpers/fake-cms/fake-cms';
import { sendRequest } from '../../../helpers/http';
import { openWebChat } from '../../../helpers/web-chat';

const name = 'Канарейка';
const phone = '8 900 000 00 07';
let cms: FakeCms;
let bot: TestBot;

beforeAll(async () => {
  cms = await startFakeCms();
  bot = await startBot({ cms, env: { LOG_LEVEL: 'debug' } });
});
afterAll(async () => {
  await bot.remove();
  await cms.stop();
});

/** «Удалить», up to the question; answers with the action of its «Да». */
async function askToForget(chat: Awaited<ReturnType<typeof openWebChat>>) {
  const findYes = () =>
    chat
      .shown('client')
      .flatMap(({ inline }) => inline.flat())
      .find(({ action }) => action?.includes('forget-yes'));
  await chat.says('/privacy');
  await chat.taps('Удалить');
  await chat.waitFor(() => findYes() !== undefined, 'question');
  return findYes()?.action;
}

async function apply() {
  const chat = await openWebChat(bot.url);
  await chat.start();
  await chat.taps('Оставить заявку');
  await chat.sees(/Как к вам обращаться/);
  await chat.says(name);
  await chat.sees(/Ваш телефон/);
  await chat.says(phone);
  await chat.taps('Отправить');
  await chat.sees(/A-2026-/);
  return chat;
}

describe('personal data', () => {
  it('stands in no log line, metric or error answer, whatever goes wrong', async () => {
    cms.break('html', '/api/bot/events');
    const chat = await apply();
    await chat.post({ type: 'text', text: `${name} ${phone}`.padEnd(20_000, '!') });
    await chat.post({ type: 'nothing', text: name });
    cms.break('cut', '/api/bot/applications');
    await chat.taps('Мои заявки').catch(() => undefined);
    await chat.look(1);
    cms.break(null);
    const metrics = await sendRequest(`${bot.url}/metrics`);
    const told = `${bot.log()}${metrics.text}`;
    const canaries = [name, '9000000007', '900 000 00 07', cms.token, chat.secret];
    expect(canaries.filter((canary) => told.includes(canary))).toEqual([]);
  });

  it('is forgotten on demand: the session’s log is empty and nothing makes the person known again', async () => {
    const chat = await apply();
    await chat.waitFor(() => cms.records.clients.length > 0, 'client record');
    const action = await askToForget(chat);
    cms.records.clients.length = 0;
    await chat.post({ type: 'tap', action });
    await chat.look(1);
    const { body } = await sendRequest(`${bot.url}/chat/sessions/${chat.id}/messages?after=0`, { token: chat.secret });
    expect(JSON.stringify(body.data)).not.toContain(name);
    await new Promise((done) => setTimeout(done, 1_500));
    expect(cms.records.clients).toEqual([]);
  });

  it('is forgotten also when the CMS knows the person no longer', async () => {
    const chat = await apply();
    await sendRequest(`${cms.url}/api/bot/clients/web:${chat.id}/erase`, { token: cms.token, body: { data: {} } });
    await chat.post({ type: 'tap', action: await askToForget(chat) });
    await chat.sees(/ваши данные удалены/);
  });
});
