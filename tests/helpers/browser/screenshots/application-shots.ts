import { buildAnswer, buildSubmit } from '../../../fixtures/build-submit';
import type { Installation } from '../../installation';
import { applicationNumber, fillApplication, sendApplication } from '../chat-page';
import { openSection } from '../edit-content';
import type { Studio } from './studio';

/** Real ones, as if from Telegram: nothing that is made in the chat page would be without the mark «Тест». */
const people = [
  { identity: 'telegram:1001', name: 'Светлана', phone: '+79000000021' },
  { identity: 'telegram:1002', name: 'Тимур', phone: '+79000000022' },
  { identity: 'telegram:1003', name: 'Ирина', phone: '+79000000023' },
];

async function applyAs({ cms }: Installation, { identity, name, phone }: (typeof people)[number]): Promise<void> {
  const answers = [
    buildAnswer({ key: 'name', type: 'name', value: name, label: 'Имя' }),
    buildAnswer({ key: 'phone', type: 'phone', value: phone, label: 'Телефон' }),
  ];
  const data = buildSubmit({ client: { identity, name }, answers });
  const { status, text } = await cms.asBot('/api/bot/applications', { body: { data } });
  if (status !== 201) throw new Error(`The application of ${name} was refused: ${status} ${text}`);
}

/** The sale as a client and a manager see it, then in the admin. */
export async function takeApplicationShots(studio: Studio): Promise<void> {
  const { installation, chat, manager, owner, save } = studio;
  for (const person of people) await applyAs(installation, person);
  await chat.button('Пакеты услуг').waitFor();
  await save(chat.page, 'chat-menu');
  await fillApplication(chat);
  const number = await sendApplication(chat);
  await chat.managers.getByText(applicationNumber).waitFor();
  await save(chat.page, 'chat-application');
  await chat.tap('Взять', chat.managers);
  await chat.managers.getByText(/В работе/).waitFor();

  await openSection(manager, 'Заявки');
  await manager.getByRole('row').filter({ hasText: number }).waitFor();
  await save(manager, 'application-list');
  await manager.getByRole('row').filter({ hasText: 'Новая' }).first().getByRole('link').click();
  await manager.getByRole('button', { name: 'Взять' }).waitFor();
  await save(manager, 'application-card');
  await openSection(owner, 'История изменений');
  await owner.getByRole('row').filter({ hasText: number }).first().waitFor();
  await save(owner, 'history');
}
