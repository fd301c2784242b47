import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from '../helpers/browser';
import { type Installation, startInstallation } from '../helpers/installation';

let installation: Installation;
let browser: Browser;
let page: Page;
const problems: string[] = [];

beforeAll(async () => {
  installation = await startInstallation();
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser.close();
  await installation.remove();
});
beforeEach(async () => {
  problems.length = 0;
  page = await (await browser.newContext({ locale: 'ru-RU' })).newPage();
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(`${installation.bot.url}/chat`);
});
afterEach(() => page.context().close());

const client = () => page.getByRole('region', { name: 'Клиент' });
const managers = () => page.getByRole('region', { name: 'Менеджеры' });
const tap = (label: string | RegExp, pane: Locator = client()) => pane.getByRole('button', { name: label }).click();
const say = async (text: string) => {
  await page.getByLabel('Сообщение').fill(text);
  await page.keyboard.press('Enter');
};

async function fillApplication(): Promise<void> {
  await tap(/Пакеты услуг/);
  await tap(/Продвинутый/);
  await tap(/Хочу этот/);
  await client().getByText('1 из 2').waitFor();
  await say('Анна');
  await client().getByText('2 из 2').waitFor();
  await say('8 (900) 000-00-07');
}

describe('the chat page', () => {
  it('plays the whole sale: menu, package, form, number, the manager takes it', async () => {
    await fillApplication();
    await tap(/^\W*Отправить$/);
    await client()
      .getByText(/A-\d{4}-\d{6,}/)
      .waitFor();
    await managers()
      .getByText(/A-\d{4}-\d{6,}/)
      .waitFor();
    await tap(/Взять/, managers());
    await managers().getByRole('button', { name: /Взять/ }).waitFor({ state: 'detached' });
    await managers()
      .getByText(/В работе: Менеджер/)
      .waitFor();
    const { body } = await installation.cms.asOwner(
      '/content-manager/collection-types/api::application.application?sort=submittedAt:DESC&pageSize=1',
    );
    expect(body.results[0]).toMatchObject({
      package: 'advanced',
      priceMinor: '15000000',
      state: 'in_progress',
      test: true,
    });
    expect(problems).toEqual([]);
  });

  it('goes on after a reload in mid-form, and after the bot was killed', async () => {
    await fillApplication();
    await client()
      .getByRole('button', { name: /^\W*Отправить$/ })
      .waitFor();
    await installation.bot.kill();
    await installation.bot.start();
    await page.reload();
    await client().getByText('Анна', { exact: true }).first().waitFor();
    await tap(/^\W*Отправить$/);
    await client()
      .getByText(/A-\d{4}-\d{6,}/)
      .waitFor();
  });

  it('takes the number given by the contact button as a typed one', async () => {
    await tap(/Оставить заявку/);
    await client().getByText('1 из 2').waitFor();
    await say('Анна');
    await tap(/Отправить мой номер/);
    await page.getByLabel('Номер телефона').fill('8 900 000 00 07');
    await page.getByRole('button', { name: 'Поделиться', exact: true }).click();
    await client().getByText('+7 900 000 00 07').last().waitFor();
  });

  it('is played by the keyboard alone', async () => {
    const menu = client().getByRole('button', { name: /Пакеты услуг/ });
    await menu.focus();
    await page.keyboard.press('Enter');
    await client()
      .getByRole('button', { name: /Базовый/ })
      .waitFor();
    const focused = await page.evaluate(() => document.activeElement?.tagName);
    expect(focused).toBe('BUTTON');
  });

  it('speaks the language that is chosen', async () => {
    await client()
      .getByRole('button', { name: /Пакеты услуг/ })
      .waitFor();
    await page.getByLabel('Язык').selectOption('en');
    await page
      .getByRole('region', { name: 'Client' })
      .getByRole('button', { name: /Service packages/ })
      .waitFor();
    expect(problems).toEqual([]);
  });
});
