import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/** `A-<year>-<number>`: how an application is called wherever it is shown. */
export const applicationNumber = /A-\d{4}-\d{6,}/;

/** The chat page in a window of its own, and a person's hands on it. */
export type ChatPage = {
  page: Page;
  client: Locator;
  managers: Locator;
  box: Locator;
  /** Presses a button by its label; an emoji before and a price after do not matter. */
  tap(label: string, pane?: Locator): Promise<void>;
  button(label: string, pane?: Locator): Locator;
  say(text: string): Promise<void>;
  /** Errors of the page's own code, and what the browser complained about. */
  problems: string[];
  close(): Promise<void>;
};

export async function openChatPage(
  browser: Browser,
  { url, ...window }: { url: string } & BrowserContextOptions,
): Promise<ChatPage> {
  const context = await browser.newContext({ locale: 'ru-RU', ...window });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
  await page.goto(`${url}/chat`);
  const client = page.getByRole('region', { name: 'Клиент' });
  const managers = page.getByRole('region', { name: 'Менеджеры' });
  const box = page.getByLabel('Сообщение');
  const button = (label: string, pane = client) => pane.getByRole('button', { name: wholeLabel(label) }).last();
  return {
    page,
    client,
    managers,
    box,
    button,
    tap: (label, pane) => button(label, pane).click(),
    async say(text) {
      await box.fill(text);
      await box.press('Enter');
    },
    problems,
    close: () => context.close(),
  };
}

/** From the menu to the sheet with all answers, as in the product's description. */
export async function fillApplication(chat: ChatPage, package_ = 'Продвинутый'): Promise<void> {
  await chat.tap('Пакеты услуг');
  await chat.tap(package_);
  await chat.tap('Хочу этот');
  await chat.client.getByText('1 из 2').waitFor();
  await chat.say('Анна');
  await chat.client.getByText('2 из 2').waitFor();
  await chat.say('8 (900) 000-00-07');
  await chat.button('Отправить').waitFor();
}

/** Sends what was filled in; resolves with the number the client is told. */
export async function sendApplication(chat: ChatPage): Promise<string> {
  await chat.tap('Отправить');
  const told = chat.client.getByText(applicationNumber);
  await told.waitFor();
  return applicationNumber.exec(await told.innerText())?.[0] ?? '';
}

/** «Отправить» does not find «Отправить мой номер»; «Продвинутый» finds «⭐ Продвинутый · 150 000 ₽». */
function wholeLabel(label: string): RegExp {
  return new RegExp(`^\\P{L}*${label}(?!\\s*\\p{L})`, 'u');
}
