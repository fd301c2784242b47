import { locales } from '../../../../bot/src/cms-client/schemas/content';
import { htmlLength } from '../../../../bot/src/text/split-html';
import { openChat } from '../../../fixtures/open-chat';
import { packContent } from '../../../fixtures/pack-content';

/** The real packs through the real core: every place of them can be shown in every language. */
describe.each(['ai-agency', 'service-desk'])('the pack %s', (name) => {
  const content = packContent(name);
  const view = content.view('ru');
  const places = ['screen', 'package', 'faq', 'form'].flatMap((type) =>
    Object.values(toKeys(content.entries[type as 'screen'])).map((key) => `1|${type}|${key}`),
  );

  it.each(locales)('shows every place in %s within the limits and with working buttons', async (locale) => {
    for (const action of [...places, '1|packages', '1|compare', '1|my', '1|language', '1|privacy', '1|help', '1|ask']) {
      const chat = openChat({ content, person: { languageCode: locale } });
      await chat.tapsAction(action);
      const [message] = chat.messages();
      expect([action, message?.html.trim()]).not.toEqual([action, '']);
      expect([action, chat.toasts()]).toEqual([action, []]);
      expect(htmlLength(message?.html ?? '')).toBeLessThanOrEqual(message?.media ? 1024 : 4096);
      expect(chat.messages()).toHaveLength(1);
      expect(message?.html).not.toMatch(/\{\{|\{%|undefined|\[object|\*\*/);
      const buttons = chat
        .messages()
        .flatMap(({ inline }) => inline ?? [])
        .flat();
      expect(buttons.filter(({ text }) => text.trim() === '' || text.length > 64)).toEqual([]);
    }
  });

  it('has a start screen whose buttons all lead somewhere', async () => {
    const start = view.screen('start');
    expect(start?.buttons.filter(({ target }) => !view.has(target))).toEqual([]);
  });
});

describe('the sale of ai-agency in the words of the pack', () => {
  it('ends with a number', async () => {
    const chat = openChat({ content: packContent('ai-agency') });
    await chat.starts();
    await chat.taps('Пакеты услуг');
    await chat.taps('Продвинутый');
    await chat.taps('Хочу этот');
    await chat.says('Анна');
    await chat.says('8 (900) 000-00-07');
    await chat.taps('Отправить');
    expect(chat.text()).toContain('A-2026-000001');
    expect(chat.services.submitted).toMatchObject([{ package: { key: 'advanced', priceMinor: '15000000' } }]);
  });
});

describe('a ticket of service-desk in the words of the pack', () => {
  it('asks six questions and ends with a number', async () => {
    const chat = openChat({ content: packContent('service-desk') });
    await chat.starts();
    await chat.taps('Оставить заявку');
    await chat.says('Анна');
    await chat.says('ООО Ромашка');
    await chat.says('Самара');
    await chat.tapsAction(chat.actionOf(chat.labels()[0] ?? ''));
    await chat.says('Не печатает принтер в бухгалтерии');
    await chat.sharesContact('79000000007');
    await chat.taps('Отправить');
    expect(chat.services.submitted[0]?.answers.map(({ key }) => key)).toEqual([
      'name',
      'organisation',
      'city',
      'direction',
      'description',
      'phone',
    ]);
    expect(chat.text()).toContain('A-2026-000001');
  });
});

function toKeys(byLocale: Map<string, Map<string, unknown>>): string[] {
  return [...(byLocale.get('ru')?.keys() ?? [])];
}
