import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../helpers/browser/open-browser';
import { startCms, type TestCms } from '../helpers/cms';

const phone = { width: 390, height: 844 };
let cms: TestCms;
let browser: Browser;

beforeAll(async () => {
  cms = await startCms({ env: { PRESET: 'ai-agency', FORM_RATE_LIMIT: '1000/100' } });
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser?.close();
  await cms?.remove();
});

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the site’s form on a phone %s', (_name, javaScriptEnabled) => {
  let page: Page;

  beforeEach(async () => {
    page = await (await browser.newContext({ viewport: phone, javaScriptEnabled, locale: 'ru-RU' })).newPage();
  });
  afterEach(() => page.context().close());

  it.each(['/form/application?package=basic', '/demo'])(
    'takes a request on %s after the errors are mended',
    async (path) => {
      await page.goto(new URL(path, cms.url).href);
      await page.locator('#f-phone').fill('12');
      await page.waitForTimeout(3_500);
      await page.getByRole('button', { name: 'Отправить заявку' }).click();
      const alert = page.getByRole('alert');
      await alert.getByRole('link', { name: /Телефон/ }).waitFor();
      expect(await page.locator('#f-phone').inputValue()).toBe('12');
      expect(await page.locator('#f-phone').getAttribute('aria-invalid')).toBe('true');
      expect(await page.locator('#f-name-error').innerText()).toMatch(/Ответьте/);
      await page.locator('#f-name').fill('Анна');
      await page.locator('#f-phone').fill('8 (900) 000-00-07');
      await page.getByLabel(/Нажимая «Отправить»/).check();
      await page.getByRole('button', { name: 'Отправить заявку' }).click();
      await page.getByText(/^A-\d{4}-\d{6,}$/).waitFor();
      const width = await page.locator('html').evaluate((html) => html.scrollWidth);
      expect(width).toBeLessThanOrEqual(phone.width);
    },
    60_000,
  );
});
