import type { Page } from 'playwright-core';

/** Opens an entry the way a person does: the section at the left, then the entry in its list. */
export async function openEntry(admin: Page, { type, title }: { type: string; title: string }): Promise<void> {
  await openSection(admin, type);
  await admin.getByRole('main').getByRole('link', { name: title, exact: true }).click();
  await admin.getByRole('heading', { level: 1, name: title }).waitFor();
}

export async function openSection(admin: Page, name: string): Promise<void> {
  await admin.getByRole('link', { name: 'Редактор контента' }).click();
  await admin.getByRole('navigation', { name: 'Контент' }).getByRole('link', { name, exact: true }).click();
}

/** Changes the label of a button in the entry that is open. */
export async function relabelButton(admin: Page, { from, to }: { from: string; to: string }): Promise<void> {
  await admin.getByRole('button', { name: from, exact: true }).click();
  await admin.getByRole('region', { name: from }).getByRole('textbox', { name: 'Надпись' }).fill(to);
}

/** Presses «Сохранить» or «Опубликовать» and waits until the CMS has done it; resolves with that moment. */
export async function pressAndWait(admin: Page, button: 'Сохранить' | 'Опубликовать'): Promise<number> {
  const isDone = button === 'Сохранить' ? /\/(collection|single)-types\/[^/]+\/\w+/ : /\/actions\/publish/;
  const answered = admin.waitForResponse(
    (reply) => isDone.test(reply.url()) && ['POST', 'PUT'].includes(reply.request().method()) && reply.ok(),
  );
  await admin.getByRole('button', { name: button, exact: true }).click();
  await answered;
  return Date.now();
}
