import type { Browser, Page } from 'playwright-core';

/** The admin in a window of its own, signed in through its own form. */
export async function openAdmin(
  browser: Browser,
  { url, email, password }: { url: string; email: string; password: string },
): Promise<Page> {
  const context = await browser.newContext({ locale: 'ru-RU', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  // The admin's bundle is big and the machine may be busy.
  page.setDefaultTimeout(30_000);
  await page.goto(`${url}/admin`);
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByLabel('Пароль', { exact: false }).first().fill(password);
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.getByRole('heading', { name: /^Привет/ }).waitFor();
  return page;
}
