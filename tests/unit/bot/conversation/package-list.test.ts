import { agency } from '../../../fixtures/agency-content';
import { buildContent, change, toEntries } from '../../../fixtures/build-content';
import { openChat } from '../../../fixtures/open-chat';

const withName = (name: string) => {
  const parts = agency();
  return { ...parts, packages: { ...parts.packages, basic: { ...parts.packages?.basic, name } } };
};
const labelFor = async (person: string, content: ReturnType<typeof buildContent>) => {
  const chat = openChat({ content, person: { name: person } });
  await chat.starts();
  await chat.taps('Пакеты услуг');
  return chat.labels()[0];
};

describe('labels of packages', () => {
  it('name the person who looks, never the one before', async () => {
    const content = buildContent(withName('Для вас, {{ client.name }}'));
    expect(await labelFor('Анна', content)).toContain('Для вас, Анна');
    expect(await labelFor('Олег', content)).toContain('Для вас, Олег');
  });

  it('say nothing of a person when they are the same for everybody', async () => {
    const content = buildContent(withName('{% assign who = "cli" | append: "ent" %}Для {{ [who].name }}вас'));
    expect(await labelFor('Анна', content)).toContain('Для вас');
    expect(await labelFor('Олег', content)).toContain('Для вас');
  });

  it('are new when the content is', async () => {
    const content = buildContent(withName('Старый'));
    expect(await labelFor('Анна', content)).toContain('Старый');
    const next = change(content, { changed: toEntries('ru', withName('Новый')) });
    expect(await labelFor('Анна', next)).toContain('Новый');
    const phrase = { type: 'phrase', key: 'button.package', locale: 'ru', data: { text: '→ {{ package.name }}' } };
    expect(await labelFor('Анна', change(next, { changed: [phrase] }))).toBe('→ Новый');
  });
});
