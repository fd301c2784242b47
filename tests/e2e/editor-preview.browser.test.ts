import type { Browser, Page } from 'playwright-core';
import { basicPackage } from '../fixtures/build-submit';
import { contentEditor } from '../fixtures/content-editor';
import { openAdmin } from '../helpers/browser/admin-page';
import { openChatPage } from '../helpers/browser/chat-page';
import { openEntry, pressAndWait, relabelButton } from '../helpers/browser/edit-content';
import { openBrowser } from '../helpers/browser/open-browser';
import { type Installation, startInstallation } from '../helpers/installation';
import { createStaff } from '../helpers/staff';

let installation: Installation;
let browser: Browser;
let admin: Page;

beforeAll(async () => {
  installation = await startInstallation({ admin: true });
  browser = await openBrowser();
  const staff = await createStaff(installation.cms, 'vitrina-editor');
  admin = await openAdmin(browser, { url: installation.cms.url, ...staff });
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await installation?.remove();
});

const phone = () => admin.frameLocator('iframe').getByRole('region', { name: 'Клиент' });
const panel = (text: RegExp | string) => admin.getByText(text).first();

/** The main menu with one more button, saved through the Content Manager's own API. */
async function addButton(target: string, label: string): Promise<void> {
  const screens = '/content-manager/collection-types/api::screen.screen';
  const { body } = await installation.cms.asOwner(`${screens}?filters[key][$eq]=start&locale=ru&pageSize=1`);
  const { documentId } = body.results[0];
  const path = `${screens}/${documentId}?locale=ru`;
  const { data } = (await installation.cms.asOwner(path)).body;
  const known = data.buttons.map(({ id, key }: { id: number; key: string }) => ({ id, key }));
  const buttons = [...known, { key: 'to-vip', label, target, sameRow: false }];
  const saved = await installation.cms.asOwner(path, { method: 'PUT', body: { buttons } });
  expect(saved.status).toBe(200);
}

describe('an editor', () => {
  it('sees the draft of a screen in the preview, which nobody else does', async () => {
    await openEntry(admin, { type: 'Экраны', title: 'Главное меню' });
    await relabelButton(admin, { from: '🏢 О компании', to: '🏢 Кто мы такие' });
    await pressAndWait(admin, 'Сохранить');
    await admin.getByRole('link', { name: 'Открыть предпросмотр' }).click();
    await phone()
      .getByRole('button', { name: /Кто мы такие/ })
      .waitFor();
    await admin.frameLocator('iframe').getByRole('combobox', { name: 'Клиент', exact: true }).selectOption('rtl');
    await phone()
      .getByText(/عبد الرحمن/)
      .waitFor();
    const chat = await openChatPage(browser, { url: installation.bot.url });
    await chat.button('О компании').waitFor();
    await chat.close();
  }, 120_000);

  it('sees a new saving within two seconds, is warned of the link to a draft and publishes both', async () => {
    const vip = { ...basicPackage, key: 'vip', name: 'Особый' };
    await contentEditor(installation.cms).create('api::package.package', vip);
    await addButton('package:vip', '💎 Особый пакет');
    const savedAt = Date.now();
    await phone()
      .getByRole('button', { name: /Особый пакет/ })
      .waitFor();
    expect(Date.now() - savedAt).toBeLessThanOrEqual(2_000);
    await phone()
      .getByRole('button', { name: /Особый пакет/ })
      .click();
    await phone()
      .getByText(/Особый/)
      .last()
      .waitFor();

    await admin.goto(admin.url().replace('/preview', ''));
    await panel(/Ссылка ведёт на черновик «Особый»/).waitFor();
    const published = admin.waitForResponse((reply) => reply.url().includes('/vitrina/publish-together') && reply.ok());
    await admin.getByRole('button', { name: 'Опубликовать вместе' }).click();
    await published;
    const publishedAt = Date.now();
    const chat = await openChatPage(browser, { url: installation.bot.url });
    for (;;) {
      await chat.button('Пакеты услуг').waitFor();
      if ((await chat.button('Особый пакет').count()) > 0) break;
      expect(Date.now() - publishedAt).toBeLessThanOrEqual(2_000);
      await chat.say('/menu');
    }
    await chat.tap('Особый пакет');
    await chat.client
      .getByText(/Особый/)
      .last()
      .waitFor();
    await chat.close();
  }, 120_000);

  it('is told of a text of 5 000 characters and of an unknown variable while typing', async () => {
    await openEntry(admin, { type: 'Экраны', title: 'О компании' });
    await admin.locator('[role="textbox"][contenteditable="true"]').first().click();
    await admin.keyboard.press('Control+Home');
    await admin.keyboard.insertText('{{ client.nickname }} ');
    await panel(/nickname/).waitFor();
    await admin.keyboard.insertText('я'.repeat(5000));
    await panel(/длиннее, чем пропустит Telegram/).waitFor();
    await admin.goto(`${installation.cms.url}/admin/content-manager`);
  }, 120_000);

  it('is shown who uses a package before deleting it, and may lead them elsewhere', async () => {
    await openEntry(admin, { type: 'Пакеты услуг', title: 'Особый' });
    await panel('Где используется').waitFor();
    await admin.getByRole('button', { name: 'Другие действия', exact: true }).click();
    await admin.getByRole('menuitem', { name: /Удалить запись/ }).click();
    const dialog = admin.getByRole('dialog');
    await dialog
      .getByText(/Главное меню/)
      .first()
      .waitFor();
    await dialog.getByRole('combobox').click();
    await admin.getByRole('option', { name: 'Базовый' }).click();
    const withdrawn = admin.waitForResponse((reply) => reply.url().includes('/vitrina/withdraw') && reply.ok());
    await dialog.getByRole('button', { name: /Заменить ссылки и удалить/ }).click();
    await withdrawn;
    const chat = await openChatPage(browser, { url: installation.bot.url });
    await chat.button('Пакеты услуг').waitFor();
    await chat.tap('Особый пакет');
    await chat.client
      .getByText(/Базовый/)
      .last()
      .waitFor();
    await chat.close();
  }, 120_000);
});
