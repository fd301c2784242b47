import { randomBytes } from 'node:crypto';
import { buildCardData } from '../../../fixtures/fake-services';
import { startBot, type TestBot } from '../../../helpers/bot';
import { type FakeCms, startFakeCms } from '../../../helpers/fake-cms/fake-cms';
import { startFakeTelegram, waitFor, type FakeTelegram, type Person } from '../../../helpers/fake-telegram';
import { freePort } from '../../../helpers/free-port';

const managers = -100_777;
const webhookSecret = randomBytes(24).toString('base64url');

let cms: FakeCms;
let fake: FakeTelegram;
let bot: TestBot;
let env: Record<string, string>;

async function begin(mode: 'polling' | 'webhook'): Promise<void> {
  cms = await startFakeCms();
  fake = await startFakeTelegram();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const webhook = { BOT_MODE: 'webhook', BOT_WEBHOOK_SECRET: webhookSecret };
  env = {
    BOT_PORT: String(port),
    BOT_URL: address,
    BOT_PUBLIC_URL: address,
    BOT_TOKEN: fake.token,
    TELEGRAM_API_ROOT: fake.url,
    MANAGER_CHAT_ID: String(managers),
    ...(mode === 'webhook' ? webhook : {}),
  };
  bot = await startBot({ cms, env });
}

afterEach(async () => {
  await bot.remove();
  await fake.stop();
  await cms.stop();
  fake.assertContract();
});

async function reachConfirm(anna: Person): Promise<void> {
  anna.says('/start');
  await anna.taps('Пакеты услуг');
  await anna.taps('Продвинутый');
  await anna.taps('Хочу этот');
  await anna.sees(/Как к вам обращаться/);
  anna.says('Анна');
  await anna.sees(/Ваш телефон/);
  anna.sharesContact('79000000007');
  await waitFor('confirm', () => (anna.buttons().some((label) => label.includes('Отправить')) ? true : undefined));
}

describe.each(['polling', 'webhook'] as const)('a sale in Telegram by %s', (mode) => {
  beforeEach(() => begin(mode));

  it('goes from the menu to the number', async () => {
    const anna = fake.person(501, { first_name: 'Анна', language_code: 'ru' });
    await reachConfirm(anna);
    await anna.taps('Отправить');
    await anna.sees(/A-2026-000001/);
    const [application] = [...cms.applications.values()];
    expect(application?.input).toMatchObject({
      source: 'telegram',
      test: false,
      client: { identity: 'telegram:501' },
      package: { key: 'advanced', priceMinor: '15000000' },
    });
    expect(anna.keyboard()).toEqual([]);
  });

  it('makes one application of a double tap', async () => {
    const anna = fake.person(501, { first_name: 'Анна', language_code: 'ru' });
    await reachConfirm(anna);
    await Promise.all([anna.taps('Отправить'), anna.taps('Отправить')]);
    await anna.sees(/A-2026-000001/);
    await waitFor('quiet', () => (fake.pendingUpdates() === 0 ? true : undefined));
    expect(cms.applications.size).toBe(1);
  });

  it('answers impatient presses of «Отправить» over the chat, never with more messages', async () => {
    const anna = fake.person(501, { first_name: 'Анна', language_code: 'ru' });
    await reachConfirm(anna);
    cms.break('hang', '/api/bot/applications');
    for (let press = 0; press < 5; press += 1) await anna.taps('Отправить');
    await anna.sees(/надёжно сохранена/, 10_000);
    await anna.seesToast(/уже отправлена/);
    await waitFor('quiet', () => (fake.pendingUpdates() === 0 ? true : undefined));
    await anna.taps('В меню');
    await anna.sees(/Здравствуйте/);
    expect(anna.texts().filter((text) => text.includes('уже отправлена'))).toEqual([]);
  }, 30_000);

  it('goes on in the middle of the form after a restart', async () => {
    const anna = fake.person(501, { first_name: 'Анна', language_code: 'ru' });
    anna.says('/start');
    await anna.taps('Оставить заявку');
    await anna.sees(/Как к вам обращаться/);
    await bot.stop();
    anna.says('Анна');
    bot = await startBot({ cms, env, dataDir: bot.dataDir });
    await expect(anna.sees(/Ваш телефон/, 20_000)).resolves.toBeDefined();
  });

  it('refuses somebody else’s contact and says so', async () => {
    const anna = fake.person(501, { first_name: 'Анна', language_code: 'ru' });
    anna.says('/start');
    await anna.taps('Оставить заявку');
    await anna.sees(/Как к вам обращаться/);
    anna.says('Анна');
    await anna.sees(/Ваш телефон/);
    anna.sharesForeignContact('79000000008');
    const refusal = await anna.sees(/./);
    expect(refusal.text).not.toMatch(/Отправить заявку|A-2026/);
    expect(cms.applications.size).toBe(0);
  });

  it('answers forged data with the menu of today', async () => {
    const anna = fake.person(501, { first_name: 'Анна', language_code: 'ru' });
    for (const data of ['1|take|A-2026-000001', '9|x', randomBytes(32).toString('hex')]) {
      anna.forges(data);
      await anna.sees(/Здравствуйте/);
    }
    expect(cms.requests.some((request) => request.includes('transition'))).toBe(false);
  });
});

describe('the managers’ chat in Telegram', () => {
  beforeEach(() => begin('polling'));
  const card = () => buildCardData({ number: 'A-2026-000001' });

  it('shows a card, lets a member take it, and edits it in place', async () => {
    const maria = fake.person(601, { first_name: 'Мария' });
    const group = fake.group(managers, { members: [maria] });
    const desk = maria.in(group);
    const anna = fake.person(501, { first_name: 'Анна', language_code: 'ru' });
    await reachConfirm(anna);
    await anna.taps('Отправить');
    await anna.sees(/A-2026-000001/);
    cms.addDelivery({
      channel: 'telegram',
      recipient: String(managers),
      payload: { kind: 'application.new', application: card() },
      test: false,
    });
    await desk.sees(/A-2026-000001/);
    await desk.taps('Взять');
    await waitFor('taken', () => (desk.buttons().some((label) => label.includes('Закрыть')) ? true : undefined));
    await desk.seesToast(/./);
    expect(desk.messages()).toHaveLength(1);
  });

  it('answers a storm of presses on one card over the chat, never with more messages', async () => {
    const people = [601, 602, 603, 604, 605].map((id) => fake.person(id));
    const group = fake.group(managers, { members: people });
    const anna = fake.person(501, { first_name: 'Анна', language_code: 'ru' });
    await reachConfirm(anna);
    await anna.taps('Отправить');
    await anna.sees(/A-2026-000001/);
    cms.addDelivery({
      channel: 'telegram',
      recipient: String(managers),
      payload: { kind: 'application.new', application: card() },
      test: false,
    });
    const desks = people.map((person) => person.in(group));
    await desks[0]?.sees(/A-2026-000001/);
    const [shown] = group.chat.messages;
    const before = fake.state.answers.length;
    for (let round = 0; round < 10; round += 1) {
      desks.forEach((desk) => desk.forges('1|take|A-2026-000001', shown));
    }
    const answers = () => fake.state.answers.slice(before);
    await waitFor('all answered', () => (answers().length >= 50 ? true : undefined), 30_000);
    expect(answers().filter(({ text }) => text === null)).toEqual([]);
    expect(group.chat.messages).toHaveLength(1);
    // The card is changed when it changes, not once a press.
    const edits = fake.state.ledger.filter(({ method, chat }) => method === 'editMessageText' && chat === managers);
    expect(edits).toHaveLength(1);
  }, 60_000);

  it('answers a manager in time while another one storms', async () => {
    const [oleg, maria] = [fake.person(601), fake.person(602)];
    const group = fake.group(managers, { members: [oleg, maria] });
    cms.addDelivery({
      channel: 'telegram',
      recipient: String(managers),
      payload: { kind: 'application.new', application: card() },
      test: false,
    });
    const [storm, calm] = [oleg.in(group), maria.in(group)];
    await storm.sees(/A-2026-000001/);
    const [shown] = group.chat.messages;
    for (let press = 0; press < 60; press += 1) storm.forges('1|close|A-2026-000009', shown);
    const { callback_query: press } = calm.forges('1|take|A-2026-000009', shown);
    const answer = () => fake.state.answers.find(({ id }) => id === (press as { id: string }).id);
    expect((await waitFor('her answer', answer, 8_000)).text).not.toBeNull();
  }, 60_000);

  it('refuses the press of a person who is not a member', async () => {
    const stranger = fake.person(602);
    const group = fake.group(managers, { members: [] });
    cms.addDelivery({
      channel: 'telegram',
      recipient: String(managers),
      payload: { kind: 'application.new', application: card() },
      test: false,
    });
    const desk = stranger.in(group);
    await desk.sees(/A-2026-000001/);
    await desk.taps('Взять');
    await desk.seesToast(/./);
    expect(cms.requests.some((request) => request.includes('transition'))).toBe(false);
  });
});
