import { agency } from '../../../fixtures/agency-content';
import { buildContent } from '../../../fixtures/build-content';
import { openChat } from '../../../fixtures/open-chat';

/** A chat whose person has just opened the only form there is. */
async function openForm(content: ReturnType<typeof buildContent>) {
  const chat = openChat({ content });
  await chat.starts();
  await chat.commands('apply');
  return chat;
}

describe('the phone question', () => {
  const phone = () =>
    buildContent({
      ...agency(),
      forms: {
        call: { title: 'Звонок', fields: [{ key: 'phone', type: 'phone', question: 'Телефон?', label: 'Телефон' }] },
      },
    });

  it('refuses somebody else’s contact and takes the own one', async () => {
    const chat = await openForm(phone());
    await chat.sharesContact('79000000009', false);
    expect(chat.played()?.dialog.draft?.answers).toEqual({});
    await chat.sharesContact('79000000007');
    expect(chat.played()?.dialog.draft?.answers['phone']?.value).toBe('+79000000007');
    expect(chat.played()?.client).toMatchObject({ provenPhone: '+79000000007' });
  });

  it('takes the keyboard away with the answer, with cancel, and with the menu', async () => {
    const chat = await openForm(phone());
    expect(chat.keyboard()).toHaveLength(2);
    await chat.says('8 900 000-00-07');
    expect(chat.keyboard()).toEqual([]);
    const other = await openForm(phone());
    await other.says('Отмена');
    expect(other.keyboard()).toEqual([]);
    const third = await openForm(phone());
    await third.commands('menu');
    expect(third.keyboard()).toEqual([]);
  });
});

describe('files and consent', () => {
  it('keeps a photo privately and asks for the consent', async () => {
    const content = buildContent({
      ...agency(),
      forms: {
        photo: {
          title: 'Фото',
          fields: [
            { key: 'photo', type: 'photo', question: 'Пришлите фото', label: 'Фото' },
            { key: 'agree', type: 'consent', question: 'Согласны?', label: 'Согласие' },
          ],
        },
      },
    });
    const chat = await openForm(content);
    await chat.sendsFile('document', 'application/pdf');
    expect(chat.played()?.dialog.draft?.answers).toEqual({});
    await chat.sendsFile('photo');
    expect(chat.played()?.dialog.draft?.answers['photo']?.value).toBe('file-r1');
    await chat.taps('Согласен');
    expect(chat.text()).not.toContain('example.com/policy');
    await chat.taps('Отправить');
    expect(chat.services.submitted).toMatchObject([
      { consent: { version: '2026-01', text: 'Согласен на обработку данных' } },
    ]);
  });
});
