import { agency } from '../../../fixtures/agency-content';
import type { FormField } from '../../../../bot/src/cms-client/schemas/content';
import { blocks, buildContent, change, toEntries, type ContentParts } from '../../../fixtures/build-content';
import { openChat, passTime } from '../../../fixtures/open-chat';

/** A ticket with optional and choice questions. */
function desk(fields = deskFields()): ContentParts {
  return { ...agency(), forms: { ticket: { title: 'Обращение', intro: blocks('Ответим за час.'), fields } } };
}

function deskFields(): Partial<FormField>[] {
  return [
    { key: 'name', type: 'name', question: 'Ваше имя?', label: 'Имя' },
    { key: 'organisation', type: 'text', question: 'Организация?', label: 'Организация', required: false },
    {
      key: 'direction',
      type: 'choice',
      question: 'Направление?',
      label: 'Направление',
      options: [
        { key: 'network', label: 'Сеть' },
        { key: 'software', label: 'Программы' },
      ],
    },
    { key: 'description', type: 'text', question: 'Что случилось?', label: 'Описание' },
  ];
}

async function openTicket(content = buildContent(desk())) {
  const chat = openChat({ content });
  await chat.starts();
  await chat.commands('apply');
  return chat;
}

describe('moving through a form', () => {
  it('shows the intro, the progress and no way back on the first question', async () => {
    const chat = await openTicket();
    expect(chat.text()).toMatch(/Ответим за час[\s\S]*1 из 4[\s\S]*Ваше имя\?/);
    expect(chat.labels().join()).not.toMatch(/Назад|Пропустить/);
  });

  it('goes back, skips, picks, edits from the confirm screen and returns to it', async () => {
    const chat = await openTicket();
    await chat.says('Анна');
    await chat.taps('Пропустить');
    await chat.taps('Назад');
    expect(chat.text()).toContain('Организация?');
    await chat.says('ООО Ромашка');
    await chat.taps('Сеть');
    await chat.says('Не работает интернет');
    expect(chat.text()).toMatch(/Анна[\s\S]*ООО Ромашка[\s\S]*Сеть[\s\S]*Не работает интернет/);

    await chat.taps('Изменить');
    await chat.taps('Направление');
    expect(chat.text()).toContain('Сеть');
    await chat.taps('Программы');
    expect(chat.text()).toMatch(/Программы[\s\S]*Не работает интернет/);
    await chat.taps('Отправить');
    expect(chat.services.submitted).toMatchObject([
      { answers: [{ value: 'Анна' }, { value: 'ООО Ромашка' }, { value: 'software', display: 'Программы' }, {}] },
    ]);
  });

  it('takes words of buttons and of options as well as presses', async () => {
    const chat = await openTicket();
    await chat.says('Анна');
    await chat.says('пропустить');
    await chat.says('программы');
    expect(chat.text()).toContain('Что случилось?');
    await chat.says('Назад');
    expect(chat.text()).toContain('Направление?');
    await chat.says('отмена');
    expect(chat.text()).toMatch(/Меню|Здравствуйте/);
    expect(chat.played()?.dialog.draft).toBeNull();
  });

  it('takes a question typed inside a form as the answer', async () => {
    const chat = await openTicket();
    await chat.says('Анна');
    await chat.says('Сколько стоит чат-бот?');
    expect(chat.text()).toContain('Направление?');
  });

  it('asks again with a word on how when the answer does not fit', async () => {
    const chat = await openTicket();
    await chat.says('12345');
    expect(chat.text()).not.toContain('Организация?');
    await chat.does({ kind: 'unsupported', what: 'voice' });
    expect(chat.messages()).toHaveLength(1);
    await chat.does({ kind: 'unsupported', what: 'edited' });
    expect(chat.played()?.replies).toEqual([]);
    await chat.says('Анна');
    expect(chat.text()).toContain('Организация?');
  });

  it('answers a press on an earlier question with the question of now', async () => {
    const chat = await openTicket();
    await chat.says('Анна');
    const skip = chat.actionOf('Пропустить');
    await chat.tapsAction(skip);
    await chat.tapsAction(skip);
    expect(chat.text()).toContain('Направление?');
    expect(chat.toasts()).toHaveLength(1);
    expect(chat.played()?.dialog.draft?.skipped).toEqual(['organisation']);
  });

  it('leaves a newer draft alone when «Отмена» of an older one is pressed', async () => {
    const chat = await openTicket();
    const old = chat.actionOf('Отмена');
    await chat.tapsAction(old);
    await chat.commands('apply');
    await chat.says('Анна');
    await chat.tapsAction(old);
    expect(chat.text()).toContain('Организация?');
    expect(chat.toasts()).toHaveLength(1);
    expect(chat.played()?.dialog.draft?.answers).toMatchObject({ name: { value: 'Анна' } });
  });

  it('cancels its own draft from an earlier question', async () => {
    const chat = await openTicket();
    const earlier = chat.actionOf('Отмена');
    await chat.says('Анна');
    await chat.tapsAction(earlier);
    expect(chat.played()?.dialog.draft).toBeNull();
  });

  it('tells staff how far the person got and that the form ended', async () => {
    const chat = await openTicket();
    await chat.says('Анна');
    expect(chat.played()?.mirror).toMatchObject({
      form: 'ticket',
      field: 'organisation',
      ended: false,
      answers: [{ key: 'name', display: 'Анна' }],
    });
    await chat.commands('cancel');
    expect(chat.played()?.mirror).toMatchObject({ ended: true });
  });
});

describe('leaving and resuming a form', () => {
  it('goes on at once from the menu with everything kept', async () => {
    const chat = await openTicket();
    await chat.says('Анна');
    await chat.commands('menu');
    await chat.says('какая цена');
    expect(chat.text()).toContain('Сколько стоит чат-бот?');
    await chat.commands('menu');
    await chat.taps('Продолжить');
    expect(chat.text()).toContain('Организация?');
  });

  it('asks after a day of silence whether to go on, and goes on where it stopped', async () => {
    const chat = await openTicket();
    await chat.says('Анна');
    passTime(chat, 30);
    await chat.says('ООО Ромашка');
    expect(chat.text()).toMatch(/Обращение[\s\S]*1 из 4/);
    await chat.taps('Продолжить');
    expect(chat.text()).toContain('Организация?');
    await chat.says('ООО Ромашка');
    expect(chat.text()).toContain('Направление?');
  });

  it('starts anew when the person wants so', async () => {
    const chat = await openTicket();
    await chat.says('Анна');
    await chat.commands('apply');
    await chat.taps('Начать заново');
    expect(chat.text()).toContain('Ваше имя?');
    expect(chat.played()?.dialog.draft?.answers).toEqual({});
  });

  it('forgets a draft older than the form allows', async () => {
    const chat = await openTicket();
    await chat.says('Анна');
    passTime(chat, 24 * 15);
    await chat.says('какая цена');
    expect(chat.text()).toContain('Сколько стоит чат-бот?');
    expect(chat.played()?.dialog.draft).toBeNull();
  });
});

describe('a form edited under the person', () => {
  const edited = (fields: ReturnType<typeof deskFields>, from = buildContent(desk())) =>
    change(from, {
      changed: toEntries('ru', { forms: desk(fields).forms ?? {} }).filter(({ type }) => type === 'form'),
    });

  it('goes to the next open question when the one asked vanished', async () => {
    const chat = await openTicket();
    await chat.says('Анна');
    chat.state.content = edited(deskFields().filter(({ key }) => key !== 'organisation'));
    await chat.says('ООО Ромашка');
    expect(chat.text()).toContain('Направление?');
    expect(chat.played()?.dialog.draft?.answers).not.toHaveProperty('direction');
  });

  it('asks a question that is new, also from the confirm screen', async () => {
    const chat = await openTicket();
    await chat.says('Анна');
    await chat.taps('Пропустить');
    await chat.taps('Сеть');
    await chat.says('Не работает интернет');
    const send = chat.actionOf('Отправить');
    chat.state.content = edited([...deskFields(), { key: 'city', type: 'text', question: 'Город?', label: 'Город' }]);
    await chat.tapsAction(send);
    expect(chat.text()).toContain('Город?');
    expect(chat.services.submitted).toEqual([]);
    await chat.says('Самара');
    await chat.taps('Отправить');
    expect(chat.services.submitted).toHaveLength(1);
  });

  it('keeps the answer to a question that vanished', async () => {
    const chat = await openTicket();
    await chat.says('Анна');
    await chat.says('ООО Ромашка');
    chat.state.content = edited(deskFields().filter(({ key }) => key !== 'organisation'));
    await chat.taps('Сеть');
    await chat.says('Не работает интернет');
    await chat.taps('Отправить');
    const keys = chat.services.submitted[0]?.answers.map(({ key }) => key);
    expect(keys).toEqual(['name', 'direction', 'description', 'organisation']);
  });

  it('asks again when the chosen option vanished', async () => {
    const chat = await openTicket();
    await chat.says('Анна');
    await chat.taps('Пропустить');
    await chat.taps('Сеть');
    const fields = deskFields();
    fields[2] = { ...fields[2], options: [{ key: 'software', label: 'Программы' }] };
    chat.state.content = edited(fields);
    await chat.says('Не работает интернет');
    expect(chat.text()).toContain('Направление?');
  });

  it('says so when the form is not published any more and keeps what was written', async () => {
    const chat = await openTicket();
    await chat.says('Анна');
    chat.state.content = change(buildContent(desk()), { removed: [{ type: 'form', key: 'ticket', locale: 'ru' }] });
    await chat.says('ООО Ромашка');
    expect(chat.played()?.dialog.draft?.answers).toHaveProperty('name');
    chat.state.content = buildContent(desk());
    await chat.commands('menu');
    await chat.taps('Продолжить');
    expect(chat.text()).toContain('Организация?');
  });
});
