import { buildCardData } from '../../../fixtures/fake-services';
import { startBot, type TestBot } from '../../../helpers/bot';
import { type FakeCms, startFakeCms } from '../../../helpers/fake-cms/fake-cms';
import { type FakeTelegram, startFakeTelegram, waitFor } from '../../../helpers/fake-telegram';
import { sendRequest } from '../../../helpers/http';

const group = -777;
const supergroup = -100_777;
let cms: FakeCms;
let fake: FakeTelegram;
let bot: TestBot;

beforeEach(async () => {
  cms = await startFakeCms();
  fake = await startFakeTelegram();
  const env = { BOT_TOKEN: fake.token, TELEGRAM_API_ROOT: fake.url, MANAGER_CHAT_ID: String(group) };
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
    recipient: String(group),
    payload: { kind: 'application.new', application: buildCardData({}) },
  });
const reported = (id: string) => waitFor('report', () => cms.reports.find((report) => report.id === id), 8_000);
const warnings = () => bot.log().split('became a supergroup').length - 1;

describe('a managers’ group that became a supergroup', () => {
  it('gets the applications at once, staff are told once and health names the new id', async () => {
    const manager = fake.person(1);
    const next = fake.group(group, { members: [manager] }).becomes(supergroup, manager, { quietly: true });
    expect(await reported(addCard())).toMatchObject({ result: 'sent' });
    expect(await reported(addCard())).toMatchObject({ result: 'sent' });
    expect(next.chat.messages).toHaveLength(2);
    expect(warnings()).toBe(1);
    expect((await sendRequest(`${bot.url}/health`)).body.parts.managers).toEqual({
      status: 'ok',
      detail: `${group} became the supergroup ${supergroup}: put the new id into the bot profile`,
    });
  });

  it('is still the managers’ side for the bot, which does not leave it', async () => {
    const manager = fake.person(1);
    const next = fake.group(group, { members: [manager] }).becomes(supergroup, manager);
    next.invitesBot(manager);
    await waitFor('welcome', () => next.chat.messages[0], 8_000);
    expect(await reported(addCard())).toMatchObject({ result: 'sent' });
    expect(fake.accepted('leaveChat')).toEqual([]);
    expect(next.chat.messages).toHaveLength(2);
  });
});
