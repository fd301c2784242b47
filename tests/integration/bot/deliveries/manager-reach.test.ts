import { setTimeout as sleep } from 'node:timers/promises';
import { buildCardData } from '../../../fixtures/fake-services';
import { startBot, type TestBot } from '../../../helpers/bot';
import { type FakeCms, startFakeCms } from '../../../helpers/fake-cms/fake-cms';
import { type FakeTelegram, startFakeTelegram, waitFor } from '../../../helpers/fake-telegram';
import { sendRequest } from '../../../helpers/http';

const chat = -100_777;
let cms: FakeCms;
let fake: FakeTelegram;
let bot: TestBot;

beforeEach(async () => {
  cms = await startFakeCms();
  fake = await startFakeTelegram();
  const env = { BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.url, MANAGER_CHAT_ID: String(chat) };
  bot = await startBot({ cms, env });
});
afterEach(async () => {
  await bot.remove();
  await fake.stop();
  await cms.stop();
});

const addCard = () =>
  cms.addDelivery({
    channel: 'telegram',
    recipient: String(chat),
    payload: { kind: 'application.new', application: buildCardData({}) },
  });
const reported = (id: string) => waitFor('report', () => cms.reports.find((report) => report.id === id), 8_000);
const managers = async () => (await sendRequest(`${bot.url}/health`)).body.parts.managers;

async function becomes(expected: string) {
  const deadline = Date.now() + 5_000;
  for (let part = await managers(); part.status !== expected; part = await managers()) {
    if (Date.now() > deadline) throw new Error(`Not ${expected}: ${JSON.stringify(part)}`);
    await sleep(50);
  }
}

describe('the managers’ chat', () => {
  it('is told as dead before any message failed, at once when the bot is removed, and well when it is back', async () => {
    await becomes('degraded');
    const boss = fake.person(1);
    const group = fake.group(chat, { members: [boss] });
    group.invitesBot(boss);
    await becomes('ok');
    group.kicksBot(boss);
    await becomes('degraded');
    expect((await managers()).detail).toBe(`cannot write to ${chat}: blocked`);
    group.invitesBot(boss);
    await becomes('ok');
  });

  it('is told as dead with its reason while the bot cannot write there, and as well again afterwards', async () => {
    expect(await reported(addCard())).toMatchObject({ result: 'failed', reason: 'not-found' });
    expect(await managers()).toEqual({ status: 'degraded', detail: `cannot write to ${chat}: not-found` });

    fake.group(chat, { members: [fake.person(1)] });
    expect(await reported(addCard())).toMatchObject({ result: 'sent' });
    expect((await managers()).status).toBe('ok');
  });
});
