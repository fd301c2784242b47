import type { Studio } from './studio';

/** Signing in, the home page with its banner, and inviting a colleague. */
export async function takeStaffShots({ installation, owner, chat, save }: Studio): Promise<void> {
  const visitor = await owner
    .context()
    .browser()
    ?.newPage({ locale: 'ru-RU', viewport: { width: 1280, height: 800 } });
  if (!visitor) throw new Error('The browser is gone');
  await visitor.goto(`${installation.cms.url}/admin`);
  await visitor.getByRole('textbox', { name: 'Email' }).fill('editor@example.com');
  await save(visitor, 'login');
  await visitor.close();

  await owner.getByRole('link', { name: 'Главная' }).click();
  await owner.getByText('Чат менеджеров не указан').waitFor();
  // The link keeps the focus, and its name hangs beside it.
  await owner.getByRole('heading', { level: 1 }).click();
  await save(owner, 'home');
  await owner.getByRole('link', { name: 'Настройки', exact: true }).click();
  await owner.getByRole('link', { name: 'Пользователи' }).first().click();
  await owner.getByRole('button', { name: 'Пригласить нового пользователя' }).click();
  await owner.getByRole('dialog').getByRole('combobox', { name: /роли/i }).click();
  await owner.getByRole('option', { name: 'Менеджер' }).waitFor();
  await save(owner, 'invite');
  await chat.close();
}
