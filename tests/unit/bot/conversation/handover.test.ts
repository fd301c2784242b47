import type { Handover } from '../../../../bot/src/cms-client/schemas/handover';
import { agency } from '../../../fixtures/agency-content';
import { buildContent, button } from '../../../fixtures/build-content';
import { openChat, passTime } from '../../../fixtures/open-chat';

const token = 'Abc_def-0123456789ABCD';
const opened: Handover = {
  status: 'opened',
  application: {
    number: 'A-2026-000042',
    status: 'new',
    form: 'application',
    formTitle: 'Заявка',
    package: 'advanced',
    packageName: 'Продвинутый',
    clientName: 'Мария',
    message: 'Нужен бот\n{{ company.name }} <b>срочно</b>',
  },
};

function chatWithLink(own: Handover = opened) {
  const content = agency();
  Object.assign(content.forms?.application ?? {}, { buttons: [button('demo', 'Бесплатная неделя', 'screen:about')] });
  const chat = openChat({ content: buildContent(content) });
  chat.services.links.set(token, own);
  return chat;
}

describe('a link from the site', () => {
  it('greets by the name, service, message and number of the application, and offers the next step', async () => {
    const chat = chatWithLink();
    await chat.starts(token);
    for (const part of ['Мария', 'Продвинутый', 'Нужен бот', 'A-2026-000042']) expect(chat.text()).toContain(part);
    expect(chat.text()).toContain('{{ company.name }} <b>срочно</b>');
    expect(chat.labels()).toEqual(['Бесплатная неделя', expect.stringContaining('В меню')]);
    expect(chat.services.opened).toEqual([
      { token, identity: 'telegram:5', name: 'Анна', username: 'anna_test', locale: 'ru', test: false },
    ]);
    expect(chat.services.events.map(({ type }) => type)).toEqual(['bot.started', 'handover.opened']);
    await chat.taps('Бесплатная неделя');
    expect(chat.text()).toContain('Мы делаем ботов');
  });

  it('remembers the package, keeps the link to itself and recognises a second application', async () => {
    const chat = chatWithLink();
    await chat.starts(token);
    expect(chat.state.dialog).toMatchObject({ package: 'advanced', startPayload: null, handover: null });
    expect(JSON.stringify(chat.played())).not.toContain(token);
    chat.services.applications = null;
    chat.services.isUp = false;
    await chat.commands('apply');
    expect(chat.text()).toContain('A-2026-000042');
  });

  it('says the same to the same /start again', async () => {
    const chat = chatWithLink();
    await chat.starts(token);
    const first = chat.text();
    await chat.starts(token);
    expect(chat.text()).toBe(first);
  });

  it.each(['expired', 'used', 'unknown'] as const)(
    'answers %s kindly, with the menu and nobody’s name',
    async (status) => {
      const chat = chatWithLink({ status });
      await chat.starts(token);
      expect(chat.labels()).toContain('Пакеты услуг');
      for (const part of ['Мария', 'Продвинутый', 'A-2026']) expect(chat.text()).not.toContain(part);
      expect(chat.services.events.map(({ type }) => type)).not.toContain('handover.opened');
    },
  );

  it('stops asking after ten links nobody knows, until the next day', async () => {
    const chat = chatWithLink();
    for (let index = 0; index < 15; index++) await chat.starts(`guess-guess-guess-${String(index).padStart(4, '0')}`);
    expect(chat.services.opened).toHaveLength(10);
    await chat.starts(token);
    expect(chat.text()).not.toContain('Мария');
    passTime(chat, 24);
    await chat.starts(token);
    expect(chat.text()).toContain('Мария');
  });

  it('waits for a CMS that is away: the menu works, the greeting comes with what the person does later', async () => {
    const chat = chatWithLink();
    chat.services.isUp = false;
    await chat.starts(token);
    expect(chat.labels()).toContain('Пакеты услуг');
    chat.services.isUp = true;
    await chat.says('сколько стоит');
    expect(chat.text()).not.toContain('Мария');
    passTime(chat, 1);
    await chat.tapsAction('1|screen|packages');
    expect(chat.text()).toContain('Выберите пакет');
    expect(chat.text()).toContain('Мария');
    passTime(chat, 1);
    await chat.says('привет');
    expect(chat.text()).not.toContain('Мария');
  });

  it('keeps the link of somebody who comes before there is any content', async () => {
    const chat = chatWithLink();
    const { content } = chat.state;
    chat.state.content = null;
    await chat.starts(token);
    expect(chat.state.dialog).toMatchObject({ startPayload: null, handover: { token } });
    chat.state.content = content;
    passTime(chat, 1);
    await chat.says('привет');
    expect(chat.text()).toContain('Мария');
  });

  it('tells the CMS that a simulator is a test', async () => {
    const chat = openChat({ content: buildContent(agency()), chat: { mode: 'simulator' } });
    await chat.starts(token);
    expect(chat.services.opened).toMatchObject([{ test: true }]);
  });

  it('leaves a place of the content whose name looks like a link to the menu', async () => {
    const chat = chatWithLink();
    await chat.starts('package_advanced');
    expect(chat.text()).toContain('Продвинутый');
    expect(chat.services.opened).toEqual([]);
  });
});
