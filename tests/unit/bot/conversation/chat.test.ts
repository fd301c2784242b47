import { agency } from '../../../fixtures/agency-content';
import { blocks, button, buildContent, change, toEntries } from '../../../fixtures/build-content';
import { openChat } from '../../../fixtures/open-chat';

describe('menus', () => {
  it('goes into depth and back, one place at a time', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    await chat.starts();
    await chat.taps('О компании');
    await chat.taps('Команда');
    expect(chat.text()).toContain('Нас пятеро');
    await chat.taps('Назад');
    expect(chat.text()).toContain('Мы делаем ботов');
    await chat.taps('В меню');
    expect(chat.text()).toContain('Здравствуйте');
  });

  it('is edited in place after a press and new after a command', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    await chat.starts();
    expect((await chat.taps('О компании'))[0]?.kind).toBe('replace');
    expect((await chat.commands('menu'))[0]?.kind).toBe('message');
  });

  it('hides buttons that lead nowhere', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    await chat.starts();
    expect(chat.labels()).not.toContain('Никуда');
  });

  it.each([
    '1|screen|gone',
    '1|package|gone',
    '0|screen|about',
    'x',
    '1|pick|abcdef|x',
    '1|send|forged',
    '1|back|',
    '💥',
    `1|screen|${'a'.repeat(60)}`,
  ])('answers the old or forged action %s with the fresh menu', async (action) => {
    const chat = openChat({ content: buildContent(agency()) });
    await chat.tapsAction(action);
    expect(chat.labels()).toContain('Пакеты услуг');
    expect(chat.services.submitted).toEqual([]);
  });

  it('says kindly that no start screen is published, still takes a request, and notes it', async () => {
    const { screens: _, ...rest } = agency();
    const chat = openChat({ content: buildContent(rest) });
    await chat.starts();
    expect(chat.text()).not.toBe('');
    expect(chat.services.events.map(({ type }) => type)).toContain('menu.missing');
    await chat.tapsAction(chat.actionOf('заявку'));
    expect(chat.text()).toContain('Как к вам обращаться?');
  });

  it('opens the place a deep link names and keeps the payload as the source', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    await chat.starts('package_advanced');
    expect(chat.text()).toContain('Бот с CRM');
    expect(chat.played()?.client).toMatchObject({ startPayload: 'package_advanced', identity: 'telegram:5' });
  });

  it('says something in every list that is empty', async () => {
    const chat = openChat({
      content: buildContent({ screens: { start: { title: 'Меню', list: 'packages' }, faq: { list: 'faqs' } } }),
    });
    await chat.starts();
    expect(chat.text().length).toBeGreaterThan(20);
    await chat.tapsAction('1|screen|faq');
    expect(chat.text().length).toBeGreaterThan(10);
    await chat.commands('my');
    expect(chat.text().length).toBeGreaterThan(10);
  });

  it('answers commands of the profile and those everybody knows', async () => {
    const content = buildContent({
      ...agency(),
      profile: { commands: [{ command: 'team', description: 'О нас', target: 'screen:team' }] },
    });
    const chat = openChat({ content });
    await chat.commands('team');
    expect(chat.text()).toContain('Нас пятеро');
    await chat.commands('packages');
    expect(chat.labels().join()).toContain('Базовый');
    await chat.commands('help');
    expect(chat.text()).toContain('/team');
    await chat.commands('nonsense');
    expect(chat.labels().join()).toContain('меню');
  });
});

describe('before content has arrived', () => {
  it('says an honest sentence in the language of the person and keeps the payload', async () => {
    const chat = openChat({ content: null, person: { languageCode: 'en-GB' } });
    await chat.starts('ad-1');
    expect(chat.text()).toMatch(/being set up/);
    expect(chat.played()?.dialog.startPayload).toBe('ad-1');
  });
});

describe('dialog state', () => {
  it.each([null, 5, 'text', { version: 0 }, { version: 1, draft: { form: 7 } }])(
    'reads %j as an empty dialog',
    async (kept) => {
      const chat = openChat({ content: buildContent(agency()) });
      chat.state.dialog = kept;
      await chat.says('привет');
      expect(chat.played()?.dialog.version).toBe(1);
    },
  );
});

describe('languages', () => {
  const translated = () =>
    buildContent(agency(), {
      en: {
        screens: {
          start: {
            title: 'Menu',
            text: blocks('Hello from {{ company.name }}'),
            buttons: [button('packages', 'Packages', 'screen:elsewhere')],
          },
        },
        forms: {
          application: {
            title: 'Request',
            fields: [{ key: 'name', type: 'text', question: 'Your name?', label: 'Name' }],
          },
        },
      },
    });

  it('speaks the language of the channel with the flow of the default one', async () => {
    const chat = openChat({ content: translated(), person: { languageCode: 'en' } });
    await chat.starts();
    expect(chat.text()).toContain('Hello from Отклик');
    await chat.taps('Packages');
    expect(chat.text()).toContain('Выберите пакет');
    expect(chat.labels().join()).toMatch(/Базовый.*85,000/);
    await chat.tapsAction('1|form|application');
    expect(chat.text()).toContain('Your name?');
    await chat.says('Ann');
    expect(chat.text()).toContain('Ваш телефон?');
  });

  it('switches and stays switched, in the middle of a form too', async () => {
    const chat = openChat({ content: translated() });
    await chat.starts();
    await chat.commands('apply');
    await chat.commands('language');
    expect(chat.labels().join()).toMatch(/Русский.*English/);
    expect(chat.labels().join()).not.toContain('zbek');
    await chat.taps('English');
    expect(chat.text()).toContain('Hello from');
    await chat.tapsAction('1|continue');
    expect(chat.text()).toContain('Your name?');
    expect(chat.played()?.locale).toBe('en');
  });

  it('shows a price changed in the default language in every language', async () => {
    const before = translated();
    const [entry] = toEntries('ru', { packages: { basic: { ...agency().packages?.['basic'], price: '90000.00' } } });
    const chat = openChat({
      content: change(before, { changed: entry ? [entry] : [] }),
      person: { languageCode: 'en' },
    });
    await chat.commands('packages');
    expect(chat.labels().join()).toContain('90,000');
  });
});

describe('questions', () => {
  it('answers with the question it understood', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    await chat.says('а какая у вас цена');
    expect(chat.text()).toMatch(/Сколько стоит чат-бот\?[\s\S]*85 000 ₽/);
  });

  it('asks back when two entries are as near', async () => {
    const near = { support: { question: 'Сколько стоит поддержка?', answer: blocks('5 000 ₽ в месяц.') } };
    const chat = openChat({ content: buildContent({ ...agency(), faqs: { ...agency().faqs, ...near } }) });
    await chat.says('сколько стоит');
    expect(chat.labels().join()).toMatch(/стоит чат-бот.*стоит поддержка|стоит поддержка.*стоит чат-бот/);
    await chat.taps('Сколько стоит поддержка');
    expect(chat.text()).toContain('5 000 ₽');
  });

  it.each(['какая погода в Самаре', 'asdkjh qwe', '?', '😀'])(
    'stays friendly and offers the menu on «%s»',
    async (text) => {
      const chat = openChat({ content: buildContent(agency()) });
      await chat.says(text);
      expect(chat.labels().join()).toContain('меню');
      expect(chat.text()).not.toContain('85 000');
    },
  );

  it.each(['voice', 'sticker', 'video', 'poll', 'animation', 'video-note'])('answers a %s sensibly', async (what) => {
    const chat = openChat({ content: buildContent(agency()) });
    await chat.does({ kind: 'unsupported', what });
    expect(chat.messages()).toHaveLength(1);
  });

  it('lists questions under «ask»', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    await chat.starts();
    await chat.taps('Задать вопрос');
    expect(chat.labels()).toEqual(expect.arrayContaining(['Сколько стоит чат-бот?']));
  });
});

describe('groups', () => {
  it('says one sentence in a foreign group and leaves', async () => {
    const chat = openChat({ content: buildContent(agency()), chat: { kind: 'group' } });
    await chat.does({ kind: 'membership', status: 'joined-group' });
    expect(chat.played()?.replies.map(({ kind }) => kind)).toEqual(['message', 'leave']);
    await chat.does({ kind: 'membership', status: 'left-group' });
    expect(chat.played()?.replies).toEqual([]);
  });
});

describe('privacy', () => {
  it('shows what is kept and forgets on demand', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    await chat.starts();
    await chat.commands('privacy');
    await chat.tapsAction('1|export');
    expect(chat.text()).toContain('"identity": "telegram:5"');
    await chat.tapsAction('1|forget');
    expect(chat.services.erased).toEqual([]);
    await chat.tapsAction('1|forget-yes');
    expect(chat.services.erased).toEqual(['telegram:5']);
    expect(chat.played()?.dialog).toMatchObject({ draft: null, submits: [], seenAt: null });
    expect(chat.played()?.client).toBeNull();
  });

  it('changes nothing when the CMS is out of reach', async () => {
    const chat = openChat({ content: buildContent(agency()) });
    await chat.starts();
    chat.services.isUp = false;
    await chat.tapsAction('1|forget-yes');
    expect(chat.services.erased).toEqual([]);
    expect(chat.text()).not.toBe('');
  });
});

describe('texts from outside', () => {
  it('shows markup and templates in a name as they were written', async () => {
    const chat = openChat({ content: buildContent(agency()), person: { name: '<b>{{ company.name }}</b>' } });
    await chat.starts();
    expect(chat.messages()[0]?.html).toContain('&lt;b&gt;{{ company.name }}&lt;/b&gt;');
  });

  it('splits a text over the limit and keeps the buttons with the last part', async () => {
    const long = Array.from({ length: 60 }, (_, place) => `Абзац ${place}. ${'слово '.repeat(20)}`);
    const chat = openChat({
      content: buildContent({
        screens: { start: { title: 'Меню', text: blocks(...long), buttons: [button('x', 'Сюда', 'action:menu')] } },
      }),
    });
    await chat.starts();
    const messages = chat.messages();
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.map(({ inline }) => (inline ?? []).length)).toEqual([...messages.slice(1).map(() => 0), 1]);
    expect(Math.max(...messages.map(({ html }) => html.length))).toBeLessThanOrEqual(4096);
  });
});
