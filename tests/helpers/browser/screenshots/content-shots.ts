import type { Locator, Page } from 'playwright-core';
import { openEntry, openSection, pressAndWait, relabelButton } from '../edit-content';
import { settle } from './settle';
import type { Studio } from './studio';

/** What an editor sees: from the list of screens to the phrases. */
export async function takeContentShots({ editor, save }: Studio): Promise<void> {
  await openSection(editor, 'Экраны');
  await editor.getByRole('link', { name: 'Главное меню' }).waitFor();
  await save(editor, 'screen-list');
  await openEntry(editor, { type: 'Экраны', title: 'Главное меню' });
  await toTop(editor.getByRole('heading', { level: 1 }));
  await save(editor, 'screen-form');
  await takeButtonShots(editor, save);
  await takePackageShots(editor, save);
  await takeQuestionShots(editor, save);
  await openSection(editor, 'Фразы бота');
  await editor.getByRole('link', { name: 'button.apply' }).waitFor();
  await save(editor, 'phrase-list');
  await openSection(editor, 'Профиль бота');
  await toTop(editor.getByRole('textbox', { name: 'Чаты менеджеров' }));
  await save(editor, 'profile-managers');
  await editor.getByRole('link', { name: 'Медиабиблиотека' }).click();
  await editor.getByText('advanced.jpg').waitFor();
  await save(editor, 'media-library');
}

type Save = Studio['save'];

async function takeButtonShots(editor: Page, save: Save): Promise<void> {
  await relabelButton(editor, { from: '📦 Пакеты услуг', to: '📦 Услуги и цены' });
  const button = editor.getByRole('region', { name: /Услуги и цены|Пакеты услуг/ });
  await toTop(button.getByRole('textbox', { name: 'Надпись' }));
  await save(editor, 'button-open');
  await button.getByRole('combobox', { name: 'Экран' }).click();
  await editor.getByRole('option', { name: /О компании/ }).waitFor();
  await save(editor, 'link-picker');
  await editor.keyboard.press('Escape');
  await pressAndWait(editor, 'Сохранить');
  await editor.getByRole('status', { name: 'modified' }).waitFor();
  await editor.getByText('Сохранено', { exact: true }).waitFor({ state: 'hidden' });
  await toTop(editor.getByRole('heading', { level: 1 }));
  await save(editor, 'draft-saved');
}

async function takePackageShots(editor: Page, save: Save): Promise<void> {
  await openEntry(editor, { type: 'Пакеты услуг', title: 'Продвинутый' });
  await save(editor, 'package-form');
  await editor.getByRole('combobox', { name: 'Переводы' }).click();
  await editor.getByRole('option', { name: 'English' }).click();
  await editor.getByRole('heading', { level: 1, name: 'Advanced' }).waitFor();
  await save(editor, 'package-english');
  await editor.getByRole('combobox', { name: 'Переводы' }).click();
  await editor.getByRole('option', { name: 'Русский' }).click();
  await editor.getByRole('heading', { level: 1, name: 'Продвинутый' }).waitFor();
}

async function takeQuestionShots(editor: Page, save: Save): Promise<void> {
  await openSection(editor, 'Вопросы и ответы');
  await editor.getByRole('main').getByRole('grid').getByRole('link').first().click();
  await toTop(editor.getByText('Другие формулировки', { exact: false }).first());
  await save(editor, 'faq-aliases');
  await openEntry(editor, { type: 'Формы', title: 'Заявка' });
  await editor
    .getByRole('button', { name: /^Телефон|Как.*телефон/ })
    .first()
    .click();
  await toTop(editor.getByRole('textbox', { name: 'Вопрос', exact: true }).first());
  await save(editor, 'form-question');
}

/** The admin scrolls inside its own box; a little air above looks better than the very edge. */
async function toTop(part: Locator): Promise<void> {
  await part.waitFor();
  await settle(part.page());
  await part.evaluate((node) => {
    node.scrollIntoView({ block: 'start' });
    let box = node.parentElement;
    while (box && box.scrollTop === 0) box = box.parentElement;
    if (box) box.scrollTop -= 90;
  });
}
