import { mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Installation, startInstallation } from '../../installation';
import { createStaff, type RoleCode } from '../../staff';
import { openAdmin } from '../admin-page';
import { type ChatPage, openChatPage } from '../chat-page';
import { settle } from './settle';

/** The running program with everybody signed in, ready to be photographed. */
export type Studio = {
  installation: Installation;
  owner: Page;
  editor: Page;
  manager: Page;
  chat: ChatPage;
  /** Writes what the window (or a part of it) shows to `docs/guides/images/<name>.png`. */
  save(page: Page, name: string): Promise<void>;
};

const folder = resolve(__dirname, '..', '..', '..', '..', 'docs', 'guides', 'images');
const largestPicture = 200 * 1024;
/** Colour gradients double the size of a picture. */
const flatWalls = '.scroll-area { background: #d3e2c9 !important } body:has(.stage) { background: #eef2f6 !important }';

export async function openStudio(browser: Browser): Promise<Studio> {
  const installation = await startInstallation({ admin: true });
  const { cms, bot } = installation;
  const signIn = async (role: RoleCode, person: { firstname: string; lastname: string }) => {
    const staff = await createStaff(cms, role, `${role.replace('vitrina-', '')}@example.com`);
    await cms.asOwner(`/admin/users/${staff.id}`, { method: 'PUT', body: person });
    return openAdmin(browser, { url: cms.url, ...staff });
  };
  return {
    installation,
    owner: await openAdmin(browser, { url: cms.url, ...cms.admin }),
    editor: await signIn('vitrina-editor', { firstname: 'Мария', lastname: 'Белова' }),
    manager: await signIn('vitrina-manager', { firstname: 'Олег', lastname: 'Ким' }),
    // The page's own rules would refuse `flatWalls`.
    chat: await openChatPage(browser, { url: bot.url, viewport: { width: 1280, height: 800 }, bypassCSP: true }),
    save: savePicture,
  };
}

async function savePicture(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await settle(page);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide', style: flatWalls });
  const { size } = statSync(path);
  if (size > largestPicture) throw new Error(`${name}.png is too large: ${Math.round(size / 1024)} KB`);
  process.stdout.write(`${name}.png ${Math.round(size / 1024)} KB\n`);
}
