import type { Knex } from 'knex';
import { applicationForm, basicPackage, botProfile, goodAnswers } from '../fixtures/build-submit';
import { contentEditor } from '../fixtures/content-editor';
import { openDatabase } from '../fixtures/open-database';
import { leaveSiteApplication } from '../fixtures/site-application';
import { startBot, type TestBot } from '../helpers/bot';
import { databases, startCms, stopPostgres, type TestCms } from '../helpers/cms';
import { startFakeTelegram, type FakeTelegram } from '../helpers/fake-telegram';

afterAll(() => stopPostgres());

describe.each(databases)('from the site into Telegram on %s', (database) => {
  let cms: TestCms;
  let db: Knex;
  let bot: TestBot;
  let telegram: FakeTelegram;

  beforeAll(async () => {
    cms = await startCms({ database });
    db = openDatabase(cms);
    const editor = contentEditor(cms);
    await editor.published('api::screen.screen', { key: 'start', title: 'Меню' });
    await editor.published('api::form.form', applicationForm);
    await editor.published('api::package.package', basicPackage);
    await editor.publishedSingle('api::bot-profile.bot-profile', { ...botProfile, startScreen: 'screen:start' });
    telegram = await startFakeTelegram();
    const env = { BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url };
    bot = await startBot({ cms: { url: cms.url, token: cms.apiToken }, env });
  }, 180_000);
  afterAll(async () => {
    await bot.remove();
    await telegram.stop();
    await db.destroy();
    await cms.remove();
    telegram.assertContract();
  });

  const named = (name: string) => goodAnswers.map((one) => (one.type === 'name' ? { ...one, display: name } : one));
  const leave = (name: string, message: string) =>
    leaveSiteApplication({ cms, db, message, changes: { answers: named(name) } });

  it('shows nothing of the first client to who posts with their phone and opens that link from another account', async () => {
    const first = await leave('Мария', 'Тайна первой');
    const victim = telegram.person(601, { first_name: 'Maria', language_code: 'ru' });
    victim.says(`/start ${first.token}`);
    await victim.sees(/Мария/);
    await victim.sees(new RegExp(first.number));
    await victim.sees(/Тайна первой/);

    // The same phone: `goodAnswers` are the first one's.
    const second = await leave('Пётр', 'Просьба второго');
    const stranger = telegram.person(602, { first_name: 'Petr', language_code: 'ru' });
    stranger.says(`/start ${second.token}`);
    await stranger.sees(/Пётр/);
    await stranger.sees(/Просьба второго/);
    stranger.says('/my');
    await stranger.sees(/Ваши заявки/);
    stranger.says('/privacy');
    await stranger.taps('Прислать мои данные');
    await stranger.sees(/site:/);
    stranger.says(`/start ${first.token}`);
    await stranger.sees(/действует один раз/);

    const told = JSON.stringify(stranger.messages());
    expect(told).toContain(second.number);
    for (const foreign of [first.number, first.identity, 'Мария', 'Maria', 'Тайна', 'telegram:601'])
      expect(told).not.toContain(foreign);
    expect(JSON.stringify(victim.messages())).not.toContain(second.number);
  }, 90_000);

  it('opens after an outage of the CMS what could not be opened before', async () => {
    const { token, number } = await leave('Ольга', 'Жду');
    const olga = telegram.person(603, { first_name: 'Olga', language_code: 'ru' });
    await cms.stop();
    olga.says(`/start ${token}`);
    await olga.sees(/сейчас не открывается/);
    cms = await cms.restart();
    await new Promise((done) => setTimeout(done, 16_000));
    olga.says('/menu');
    await olga.sees(new RegExp(number));
  }, 120_000);
});
