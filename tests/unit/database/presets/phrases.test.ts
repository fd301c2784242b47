import { join } from 'node:path';
import { type PackEntry, presetsDir, readPhrases } from '@vitrina/database';
import { phraseKeys } from '../../../../bot/src/conversation/phrase-keys';

const languages = ['ru', 'en', 'uz'] as const;

describe('default phrases', () => {
  const phrases = load();

  it.each(languages)('are exactly those the bot says, in %s', (locale) => {
    const keys = phrases.filter(({ locales }) => typeof locales[locale]?.['text'] === 'string').map(({ key }) => key);
    expect(keys.toSorted()).toEqual(Object.keys(phraseKeys).toSorted());
  });

  it.each([
    ['button.want', 'Хочу этот'],
    ['button.send', 'Отправить'],
    ['button.edit', 'Изменить'],
    ['button.back', 'Назад'],
    ['button.skip', 'Пропустить'],
    ['button.cancel', 'Отмена'],
    ['button.home', 'В меню'],
    ['button.share-phone', 'Отправить мой номер'],
    ['button.take', 'Взять'],
    ['button.close', 'Закрыть'],
    ['button.reopen', 'Открыть снова'],
    ['button.reply', 'Ответить'],
  ])('call %s «%s» in Russian', (key, label) => {
    // An emoji or arrow may stand before, nothing after.
    expect(text(key, 'ru')).toMatch(new RegExp(`^([^\\p{L}]+ )?${label}$`, 'u'));
  });

  it.each(languages)('use the same variables in %s as in Russian', (locale) => {
    const different = phrases.filter(
      ({ key }) => variables(text(key, locale)).join() !== variables(text(key, 'ru')).join(),
    );
    expect(different.map(({ key }) => key)).toEqual([]);
  });

  it.each(languages)('fit Telegram’s buttons and notices in %s', (locale) => {
    const limit = (key: string) => (key.startsWith('button.') ? 40 : 200);
    const short = phrases.filter(({ key }) => /^(button|toast|desk\.toast)\./.test(key));
    const long = short.filter(({ key }) => [...withoutTokens(text(key, locale))].length > limit(key));
    expect(long.map(({ key }) => key)).toEqual([]);
  });

  it.each(languages)('name the policy and the consent on the confirm screen in %s', (locale) => {
    expect(text('form.confirm', locale)).toMatch(/\]\(\{\{ consent\.policyUrl \}\}\)/);
    expect(text('form.confirm', locale)).toContain('{{ consent.text }}');
  });

  function text(key: string, locale: string): string {
    const found = phrases.find((phrase) => phrase.key === key)?.locales[locale]?.['text'];
    return typeof found === 'string' ? found : '';
  }
});

function load(): PackEntry[] {
  const result = readPhrases(join(presetsDir, '_base'), languages);
  return result.ok ? result.entries : [];
}

function variables(template: string): string[] {
  return [...new Set([...template.matchAll(/\{\{ ([a-zA-Z.]+)/g)].map((match) => match[1] ?? ''))].toSorted();
}

function withoutTokens(template: string): string {
  return template.replace(/\{\{.*?\}\}|\{%.*?%\}/g, '');
}
