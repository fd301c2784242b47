import { agency } from '../../../fixtures/agency-content';
import { buildContent } from '../../../fixtures/build-content';
import { openChat } from '../../../fixtures/open-chat';

describe('a sale through the core', () => {
  it('goes from the menu to a numbered application with the package and price as shown', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    await chat.starts();
    expect(chat.text()).toContain('Здравствуйте, Анна! Это Отклик.');
    expect(chat.labels()).toEqual(['Пакеты услуг', 'Оставить заявку', 'О компании', 'Задать вопрос', 'Мои заявки']);

    await chat.taps('Пакеты услуг');
    expect(chat.labels()[1]).toMatch(/Продвинутый.*150 000 ₽/);
    await chat.taps('Продвинутый');
    expect(chat.text()).toMatch(/150 000 ₽[\s\S]*Бот с CRM/);
    await chat.taps('Хочу этот');
    expect(chat.text()).toMatch(/1 из 2[\s\S]*Как к вам обращаться\?/);
    await chat.says('Анна');
    expect(chat.text()).toMatch(/2 из 2[\s\S]*Ваш телефон\?/);
    expect(chat.keyboard()[0]).toContain('Отправить мой номер');
    await chat.says('8 (900) 000-00-07');
    expect(chat.keyboard()).toEqual([]);
    expect(chat.text()).toMatch(
      /Продвинутый[\s\S]*150 000 ₽[\s\S]*\+7 900 000 00 07[\s\S]*Согласен на обработку[\s\S]*https:\/\/example.com\/policy/,
    );
    await chat.taps('Отправить');

    expect(chat.text()).toContain('A-2026-000001');
    expect(chat.services.submitted).toMatchObject([
      {
        source: 'telegram',
        form: 'application',
        package: { key: 'advanced', name: 'Продвинутый', priceMinor: '15000000', currency: 'RUB' },
        answers: [
          { key: 'name', value: 'Анна', question: 'Как к вам обращаться?' },
          { key: 'phone', value: '+79000000007' },
        ],
        consent: { version: '2026-01', text: 'Согласен на обработку данных' },
        test: false,
      },
    ]);
  });

  it('makes one application of a double tap', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    await fillIn(chat);
    const send = chat.actionOf('Отправить');
    await chat.tapsAction(send);
    await chat.tapsAction(send);
    expect(chat.services.submitted).toHaveLength(1);
    expect(chat.toasts()[0]).toContain('A-2026-000001');
    expect(chat.messages()).toEqual([]);
  });

  it('recognises a second application and updates the open one', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    await fillIn(chat);
    await chat.taps('Отправить');
    await chat.commands('apply');
    expect(chat.text()).toContain('A-2026-000001');
    await chat.taps('Обновить');
    await chat.says('Мария');
    await chat.says('+7 900 000-00-08');
    expect(chat.text()).toContain('A-2026-000001');
    await chat.taps('Отправить');
    expect(chat.services.submitted).toHaveLength(1);
    expect(chat.services.updated).toMatchObject([
      { number: 'A-2026-000001', input: { answers: [{ value: 'Мария' }, { value: '+79000000008' }] } },
    ]);
  });

  it('answers more presses of an update with a notice alone', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    await fillIn(chat);
    await chat.taps('Отправить');
    await chat.commands('apply');
    await chat.taps('Обновить');
    await chat.says('Мария');
    await chat.says('+7 900 000-00-08');
    const send = chat.actionOf('Отправить');
    await chat.tapsAction(send);
    await chat.tapsAction(send);
    expect(chat.services.updated).toHaveLength(1);
    expect(chat.messages()).toEqual([]);
    expect(chat.toasts()[0]).toContain('A-2026-000001');
  });

  it('tells the number of a new request made of an update that came too late', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    await fillIn(chat);
    await chat.taps('Отправить');
    await chat.commands('apply');
    await chat.taps('Обновить');
    await chat.says('Мария');
    await chat.says('+7 900 000-00-08');
    const idempotencyKey = chat.actionOf('Отправить').split('|')[2] ?? '';
    await chat.taps('Отправить');
    await chat.does({ kind: 'submitted', idempotencyKey, number: 'A-2026-000009' });
    expect(chat.text()).toContain('A-2026-000009');
    await chat.does({ kind: 'submitted', idempotencyKey, number: 'A-2026-000009' });
    expect(chat.messages()).toEqual([]);
  });

  it('keeps the very sentence it showed as the consent when the settings have none', async () => {
    const parts = agency();
    const chat = openChat({ content: buildContent({ ...parts, settings: { ...parts.settings, consentText: '' } }) });
    await fillIn(chat);
    const shown = 'Нажимая «Отправить», вы соглашаетесь на обработку данных из этой заявки.';
    expect(chat.text()).toContain(shown);
    await chat.taps('Отправить');
    expect(chat.services.submitted[0]?.consent?.text).toBe(shown);
  });

  it('promises no way back to cancelled answers', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    await fillIn(chat);
    await chat.taps('Отмена');
    expect(chat.text()).toContain('ничего не отправлено');
    expect(chat.text()).not.toMatch(/[Вв]ернуться/);
  });

  it('makes another application when the person wants so', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    await fillIn(chat);
    await chat.taps('Отправить');
    await chat.commands('apply');
    await chat.taps('ещё');
    await chat.says('Анна');
    await chat.says('+7 900 000-00-07');
    await chat.taps('Отправить');
    expect(chat.text()).toContain('A-2026-000002');
  });

  it('makes a new application when the one to update was closed meanwhile', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    await fillIn(chat);
    await chat.taps('Отправить');
    await chat.commands('apply');
    await chat.taps('Обновить');
    await chat.says('Мария');
    await chat.says('+7 900 000-00-08');
    chat.services.applications?.forEach((application) => Object.assign(application, { status: 'closed' }));
    await chat.taps('Отправить');
    expect(chat.text()).toContain('A-2026-000002');
    expect(chat.services.submitted).toHaveLength(2);
  });

  it('promises the number when the CMS is down and tells it once', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    chat.services.isUp = false;
    await fillIn(chat);
    await chat.taps('Отправить');
    expect(chat.text()).toMatch(/номер/i);
    const idempotencyKey = chat.services.submitted[0]?.idempotencyKey ?? '';
    await chat.does({ kind: 'submitted', idempotencyKey, number: 'A-2026-000009' });
    expect(chat.text()).toContain('A-2026-000009');
    await chat.does({ kind: 'submitted', idempotencyKey, number: 'A-2026-000009' });
    expect(chat.played()?.replies).toEqual([]);
  });

  it('asks again for answers the CMS refused', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    await fillIn(chat);
    chat.services.refusing = ['phone'];
    await chat.taps('Отправить');
    expect(chat.text()).toContain('Ваш телефон?');
    chat.services.refusing = [];
    await chat.says('+7 900 000-00-01');
    await chat.taps('Отправить');
    expect(chat.text()).toContain('A-2026-000001');
    expect(chat.services.submitted).toMatchObject([{ answers: [{ value: 'Анна' }, { value: '+79000000001' }] }]);
  });

  it('marks what is made in the simulator as a test', async () => {
    const chat = openChat({
      content: buildContent(agency()),
      chat: { channel: 'web', key: 'web:s1:client', mode: 'simulator', recipient: 'client:s1', session: 's1' },
    });
    await fillIn(chat);
    await chat.taps('Отправить');
    expect(chat.services.submitted).toMatchObject([{ test: true, session: 's1', source: 'widget' }]);
  });
});

async function fillIn(chat: ReturnType<typeof openChat>): Promise<void> {
  await chat.starts();
  await chat.taps('Оставить заявку');
  await chat.says('Анна');
  await chat.sharesContact('79000000007');
}
