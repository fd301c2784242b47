import type { Browser } from 'playwright-core';
import { openAdmin } from '../helpers/browser/admin-page';
import {
  applicationNumber,
  type ChatPage,
  fillApplication,
  openChatPage,
  sendApplication,
} from '../helpers/browser/chat-page';
import { openBrowser } from '../helpers/browser/open-browser';
import { shownValue } from '../helpers/browser/shown-value';
import { type Installation, startInstallation } from '../helpers/installation';
import { createStaff, type Staff } from '../helpers/staff';

let installation: Installation;
let browser: Browser;
let manager: Staff;
let chat: ChatPage;

beforeAll(async () => {
  installation = await startInstallation({ admin: true });
  manager = await createStaff(installation.cms, 'vitrina-manager');
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await installation?.remove();
});
beforeEach(async () => {
  chat = await openChatPage(browser, { url: installation.bot.url });
});
afterEach(() => chat.close());

describe('the sale in the chat page', () => {
  it('goes from the menu to a number, and the manager beside it takes the application', async () => {
    await fillApplication(chat);
    await chat.client.getByText('Пакет: Продвинутый, 150 000 ₽').waitFor();
    const number = await sendApplication(chat);
    expect(number).toContain(`A-${new Date().getFullYear()}-`);

    const card = chat.managers.getByRole('article').filter({ hasText: number });
    await card.waitFor();
    expect(await card.innerText()).toMatch(/Тест[\s\S]*Продвинутый · 150 000 ₽[\s\S]*Анна[\s\S]*\+7 900 000 00 07/);
    await chat.tap('Взять', chat.managers);
    await card.getByText('В работе: Менеджер').waitFor();
    expect(await chat.button('Взять', chat.managers).count()).toBe(0);
    await chat.button('Закрыть', chat.managers).waitFor();
    expect(chat.problems).toEqual([]);
  });

  it('is seen by a manager in the admin: package, price, source, answers, marked as a test', async () => {
    await fillApplication(chat);
    const number = await sendApplication(chat);
    const admin = await openAdmin(browser, { url: installation.cms.url, ...manager });
    await admin.goto(`${installation.cms.url}/admin/content-manager/collection-types/api::application.application`);
    const row = admin.getByRole('row').filter({ hasText: number });
    await row.waitFor();
    const cells = await row.getByRole('gridcell').allInnerTexts();
    expect(cells).toEqual(expect.arrayContaining([number, 'Новая', 'Анна', 'Продвинутый', 'Чат на сайте', 'Да']));

    await row.getByRole('link', { name: number }).click();
    const card = admin.getByRole('tabpanel');
    await card.getByRole('textbox', { name: 'Номер' }).waitFor();
    expect(await shownValue(card.getByRole('textbox', { name: 'Цена', exact: true }))).toBe('150 000 ₽');
    expect(await card.getByRole('combobox', { name: 'Источник' }).innerText()).toBe('Чат на сайте');
    const answers = await card.getByRole('definition').allInnerTexts();
    expect(answers).toEqual(expect.arrayContaining(['Анна', '+7 900 000 00 07']));
    expect(await card.getByRole('checkbox', { name: 'Тест' }).isChecked()).toBe(true);
    await admin.context().close();
  });

  it('goes on after a reload in mid-form, and after the bot was killed', async () => {
    await fillApplication(chat);
    await installation.bot.kill();
    await installation.bot.start();
    await chat.page.reload();
    await chat.client.getByText('Анна', { exact: true }).first().waitFor();
    expect(await sendApplication(chat)).toMatch(applicationNumber);
  });
});

describe('the chat page', () => {
  it('is played by the keyboard alone', async () => {
    await chat.button('Пакеты услуг').waitFor();
    await pressUntilFocused('Пакеты услуг');
    await chat.page.keyboard.press('Enter');
    await chat.button('Продвинутый').waitFor();
    await pressUntilFocused('Продвинутый');
    await chat.page.keyboard.press('Enter');
    await chat.button('Хочу этот').waitFor();
    await pressUntilFocused('Хочу этот');
    await chat.page.keyboard.press('Space');
    await chat.client.getByText('1 из 2').waitFor();
    await pressUntilFocused('Сообщение');
    await chat.page.keyboard.type('Анна');
    await chat.page.keyboard.press('Enter');
    await chat.client.getByText('2 из 2').waitFor();
    await chat.page.keyboard.type('8 (900) 000-00-07');
    await chat.page.keyboard.press('Enter');
    await chat.button('Отправить').waitFor();
    await pressUntilFocused('Отправить');
    await chat.page.keyboard.press('Enter');
    await chat.client.getByText(applicationNumber).waitFor();
  });

  it('starts over with an empty conversation and the menu', async () => {
    await fillApplication(chat);
    await chat.page.getByRole('button', { name: 'Начать заново' }).click();
    await chat.client.getByText('2 из 2').waitFor({ state: 'detached' });
    await chat.button('Пакеты услуг').waitFor();
    expect(await chat.client.getByRole('article').count()).toBe(1);
  });

  it('speaks the language that is chosen, the page around it too', async () => {
    await chat.button('Пакеты услуг').waitFor();
    await chat.page.getByLabel('Язык').selectOption('en');
    const client = chat.page.getByRole('region', { name: 'Client' });
    await chat.button('Service packages', client).waitFor();
    await chat.page.getByRole('region', { name: 'Managers' }).waitFor();
    await chat.page.getByLabel('Language').selectOption('uz');
    await chat.page
      .getByRole('region', { name: 'Mijoz' })
      .getByRole('button', { name: /paketlar/i })
      .first()
      .waitFor();
    expect(await chat.page.getAttribute('html', 'lang')).toBe('uz');
    expect(chat.problems).toEqual([]);
  });

  it('has a name on everything a screen reader stops at', async () => {
    await chat.button('Пакеты услуг').waitFor();
    const nameless = await chat.page.evaluate(() =>
      Array.from(document.querySelectorAll('button, a, input:not([type=file]), select, textarea, img, section'))
        .filter((node) => !node.closest('[hidden], [aria-hidden=true]'))
        .filter((node) => !(node.getAttribute('aria-label') ?? node.getAttribute('alt') ?? node.textContent?.trim()))
        .filter((node) => node.getAttribute('alt') === null && !node.id)
        .map((node) => node.outerHTML.slice(0, 200)),
    );
    expect(nameless).toEqual([]);
    await chat.client.getByRole('log', { name: 'Переписка' }).waitFor();
    await chat.managers.getByRole('textbox', { name: 'Ответ команды' }).waitFor();
  });
});

describe('the chat page on a phone', () => {
  it('shows one pane at a time and says that something new came to the other', async () => {
    await chat.close();
    chat = await openChatPage(browser, {
      url: installation.bot.url,
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await fillApplication(chat);
    expect(await chat.managers.isVisible()).toBe(false);
    await sendApplication(chat);
    const tab = chat.page.getByRole('tab', { name: /Менеджеры/ });
    await tab.getByLabel('1 новых').waitFor();
    await tab.click();
    await chat.tap('Взять', chat.managers);
    await chat.managers.getByText('В работе: Менеджер').waitFor();
    expect(await chat.client.isVisible()).toBe(false);
    const overflow = await chat.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBe(0);
    await chat.page.getByRole('tab', { name: /Клиент/ }).click();
    await chat.client.getByText(applicationNumber).waitFor();
  });
});

/** Tab and Shift+Tab as a person without a mouse would, until the focus stands on what has this name. */
async function pressUntilFocused(name: string): Promise<void> {
  const limit = 60;
  for (let presses = 0; presses < limit; presses++) {
    const focused = await chat.page.evaluate(() => {
      const node = document.activeElement;
      return node?.getAttribute('aria-label') ?? (node?.matches('button, a') ? node.textContent : null) ?? '';
    });
    if (focused.includes(name)) return;
    await chat.page.keyboard.press('Shift+Tab');
  }
  throw new Error(`The focus never came to «${name}»`);
}
