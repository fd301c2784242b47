import type { Browser, Locator, Page } from 'playwright-core';
import { buildSubmit } from '../fixtures/build-submit';
import { openAdmin } from '../helpers/browser/admin-page';
import { openBrowser } from '../helpers/browser/open-browser';
import { startCms, type TestCms } from '../helpers/cms';
import { createStaff } from '../helpers/staff';

let cms: TestCms;
let browser: Browser;
let page: Page;
let number: string;

beforeAll(async () => {
  cms = await startCms({ admin: true, env: { PRESET: 'ai-agency' } });
  browser = await openBrowser();
  const reply = await cms.asBot('/api/bot/applications', { body: { data: buildSubmit() } });
  number = reply.body.data.number;
  page = await openAdmin(browser, { url: cms.url, ...(await createStaff(cms, 'vitrina-manager')) });
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await cms?.remove();
});

const column = (name: string): Locator => page.getByRole('region', { name, exact: true });
const cardIn = (name: string): Locator => column(name).getByLabel(new RegExp(`^${number}`));

/** As a hand does it: pressed, moved in steps, let go. */
async function drag(from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('Nothing to drag');
  await page.mouse.move(start.x + start.width / 2, start.y + start.height - 8);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width / 2, end.y + 120, { steps: 12 });
  await page.mouse.up();
}

const stageMoves = async () => {
  const { body } = await cms.asOwner(`/vitrina/desk/applications/${number}/timeline`);
  return body.data.items
    .filter(({ what }: { what: string }) => what === 'stage')
    .map((line: { who: string; new: string }) => [line.who, line.new]);
};

describe('a manager at the applications desk', () => {
  it('drags a card to another stage with the mouse, then on with the keyboard', async () => {
    await page.getByRole('link', { name: 'Стол заявок' }).click();
    await page.getByRole('tab', { name: 'Канбан' }).click();
    await drag(cardIn('Оставили заявку'), column('Принимают решение'));
    await cardIn('Принимают решение').waitFor();

    await cardIn('Принимают решение').focus();
    await page.keyboard.press('Space');
    await page.getByText(`${number} над столбцом «Принимают решение»`).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowRight');
    await page.getByText(`${number} над столбцом «Согласуют договор»`).waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await cardIn('Согласуют договор').waitFor();
    expect((await stageMoves()).slice(0, 2)).toEqual([
      ['vitrina-manager', 'contract'],
      ['vitrina-manager', 'deciding'],
    ]);
  }, 240_000);

  it('assigns it, writes a note, and sees both in what happened', async () => {
    await column('Согласуют договор').getByRole('button', { name: number, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Ответственный').click();
    await page.getByRole('option', { name: 'vitrina-manager' }).click();
    await dialog.getByLabel('Заметки').fill('Перезвонить в среду');
    await dialog.getByRole('button', { name: 'Сохранить' }).click();
    const happened = dialog.getByRole('region', { name: 'Что было' });
    await happened.getByText(/Заметки: — → Перезвонить в среду/).waitFor();
    await happened.getByText(/Ответственный: — → vitrina-manager/).waitFor();
    await dialog.getByRole('button', { name: 'Готово' }).click();
  }, 240_000);

  it('exports the list', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Выгрузить CSV' }).click();
    expect((await download).suggestedFilename()).toBe('applications.csv');
    const row = await cms.asOwner(
      '/content-manager/collection-types/api::history.history?filters[subjectType][$eq]=export',
    );
    expect(row.body.results[0].who).toBe('vitrina-manager');
  }, 60_000);
});
