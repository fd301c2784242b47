import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { openAdmin } from '../helpers/browser/admin-page';
import { type ChatPage, openChatPage } from '../helpers/browser/chat-page';
import { openEntry, pressAndWait, relabelButton } from '../helpers/browser/edit-content';
import { openBrowser } from '../helpers/browser/open-browser';
import { type Installation, startInstallation } from '../helpers/installation';
import { createStaff, type RoleCode } from '../helpers/staff';

let installation: Installation;
let browser: Browser;

beforeAll(async () => {
  installation = await startInstallation({ admin: true });
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await installation?.remove();
});

async function signIn(role: RoleCode): Promise<Page> {
  const staff = await createStaff(installation.cms, role);
  return openAdmin(browser, { url: installation.cms.url, ...staff });
}

/** Asks for the menu until it has this button; resolves with the moment of the question that was answered so. */
async function askUntilMenuHas(chat: ChatPage, label: string): Promise<number> {
  const limit = Date.now() + 10_000;
  while (Date.now() < limit) {
    const askedAt = Date.now();
    const messages = chat.client.locator('article.from-bot');
    const before = await messages.count();
    await chat.say('/menu');
    await messages.nth(before).waitFor();
    const labels = await messages.last().getByRole('button').allInnerTexts();
    if (labels.some((text) => text.includes(label))) return askedAt;
    await sleep(200);
  }
  throw new Error(`The menu never had «${label}»`);
}

/** Publishes something else and waits for it in the chat: whatever was done before must have come by then. */
async function waitForALaterChange(chat: ChatPage): Promise<void> {
  const packages = '/content-manager/collection-types/api::package.package';
  const { body } = await installation.cms.asOwner(`${packages}?filters[key][$eq]=basic&pageSize=1`);
  const path = `${packages}/${body.results[0].documentId}/actions/publish`;
  const reply = await installation.cms.asOwner(path, { method: 'POST', body: { name: 'Стартовый' } });
  expect(reply.status).toBe(200);
  for (;;) {
    await askUntilMenuHas(chat, 'Пакеты услуг');
    await chat.tap('Пакеты услуг');
    await chat.button('Продвинутый').waitFor();
    if ((await chat.button('Стартовый').count()) > 0) return;
  }
}

describe('an editor', () => {
  it('changes a button of the menu: unseen while it is a draft, in an open chat within two seconds of its publishing', async () => {
    const chat = await openChatPage(browser, { url: installation.bot.url });
    await chat.button('О компании').waitFor();
    const admin = await signIn('vitrina-editor');
    await openEntry(admin, { type: 'Экраны', title: 'Главное меню' });
    await relabelButton(admin, { from: '🏢 О компании', to: '🏢 Кто мы такие' });
    await pressAndWait(admin, 'Сохранить');
    await waitForALaterChange(chat);
    await askUntilMenuHas(chat, 'О компании');

    const publishedAt = await pressAndWait(admin, 'Опубликовать');
    const askedAt = await askUntilMenuHas(chat, 'Кто мы такие');
    expect(askedAt - publishedAt).toBeLessThanOrEqual(2_000);
    await admin.context().close();
    await chat.close();
  }, 120_000);
});

describe('a manager', () => {
  it('finds applications in the admin, and nothing else', async () => {
    const admin = await signIn('vitrina-manager');
    expect(await linksOf(admin)).toEqual(['Главная', 'Стол заявок', 'Редактор контента', 'Настройки']);
    await admin.getByRole('link', { name: 'Редактор контента' }).click();
    const content = admin.getByRole('navigation', { name: 'Контент' });
    await content.getByRole('link', { name: 'Заявки' }).waitFor();
    expect(await content.getByRole('link').allInnerTexts()).toEqual(['Заявки']);
    expect(await admin.getByRole('link', { name: 'Создать новую запись' }).count()).toBe(0);

    await admin.getByRole('link', { name: 'Настройки' }).click();
    const settings = admin.getByRole('navigation', { name: 'Настройки' });
    await settings.getByRole('link', { name: 'Обзор' }).waitFor();
    expect(await settings.getByRole('link').allInnerTexts()).toEqual(['Обзор']);
    await admin.context().close();
  }, 90_000);

  it('is turned away from content and people whose address he knows', async () => {
    const admin = await signIn('vitrina-manager');
    for (const path of [
      '/content-manager/collection-types/api::screen.screen',
      '/content-manager/collection-types/api::client.client',
      '/settings/users',
      '/settings/roles',
    ]) {
      await admin.goto(`${installation.cms.url}/admin${path}`);
      await admin
        .getByText(/нет прав|нет доступа|недостаточно прав/i)
        .first()
        .waitFor();
    }
    await admin.context().close();
  }, 90_000);
});

describe('the owner', () => {
  it('sees first on the home page that nobody is told about applications', async () => {
    const { email, password } = installation.cms.admin;
    const admin = await openAdmin(browser, { url: installation.cms.url, email, password });
    const first = admin.getByRole('main').getByRole('region').first();
    await first.getByText('Чат менеджеров не указан: о новых заявках никто не узнает.').waitFor();
    expect(await first.getByRole('heading', { level: 2 }).innerText()).toMatch(/^состояние$/i);
    await admin.context().close();
  }, 90_000);
});

async function linksOf(admin: Page): Promise<string[]> {
  const bar = admin.getByRole('navigation').first();
  await bar.getByRole('link', { name: 'Главная' }).waitFor();
  return bar
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('aria-label') ?? link.textContent ?? ''));
}
