import { join } from 'node:path';
import {
  type Field,
  markdownToBlocks,
  type PackEntry,
  type PackItem,
  packTypeOf,
  type PackValues,
  presetsDir,
  readPack,
} from '@vitrina/database';
import { plainLength } from '../../../../database/src/markdown/plain-length';

const languages = ['ru', 'en', 'uz'] as const;
/** Telegram's caption limit is 1024; some room is left for a client's or company's name. */
const CAPTION_ROOM = 1000;

describe.each(['ai-agency', 'service-desk'])('pack %s', (name) => {
  const entries = load(name);

  it('is accepted without a warning', () => {
    expect(readPack(join(presetsDir, name))).toMatchObject({ ok: true, warnings: [] });
  });

  it.each(['en', 'uz'])('gives every text in %s', (locale) => {
    const missing = entries.flatMap((entry) => {
      const fields = packTypeOf(entry.type).localised ? packTypeOf(entry.type).fields : [];
      const path = `${entry.type}:${entry.key}`;
      return missingTexts({ fields, original: entry.locales['ru'] ?? {}, other: entry.locales[locale] ?? {}, path });
    });
    expect(missing).toEqual([]);
  });

  it.each(languages)('gives every question at least three other wordings in %s', (locale) => {
    const poor = of(entries, 'faq').filter(({ locales }) => listOf(locales[locale]?.['aliases']).length < 3);
    expect(poor.map(({ key }) => key)).toEqual([]);
  });

  it.each(languages)('keeps button labels readable on a phone in %s', (locale) => {
    const labels = entries.flatMap(({ locales }) =>
      itemsOf(locales[locale]?.['buttons']).map(({ values }) => textOf(values['label'])),
    );
    expect(labels.filter((label) => [...label].length > 40)).toEqual([]);
  });

  it.each(languages)('keeps screens with a picture within a caption in %s', (locale) => {
    const long = of(entries, 'screen')
      .filter(({ locales }) => locales['ru']?.['media'] !== undefined)
      .filter(({ locales }) => plainLength(markdownToBlocks(textOf(locales[locale]?.['text']))) > CAPTION_ROOM);
    expect(long.map(({ key }) => key)).toEqual([]);
  });

  it.each(languages)('keeps package cards within a caption in %s', (locale) => {
    const long = of(entries, 'package').filter(({ locales }) => cardLength(locales[locale] ?? {}) > CAPTION_ROOM - 80);
    expect(long.map(({ key }) => key)).toEqual([]);
  });
});

describe('pack ai-agency', () => {
  const entries = load('ai-agency');

  it('sells three packages at the agreed prices', () => {
    const packages = of(entries, 'package').map(({ key, locales }) => [
      key,
      locales['ru']?.['name'],
      Number(locales['ru']?.['price']),
    ]);
    expect(packages).toEqual([
      ['basic', 'Базовый', 85_000],
      ['advanced', 'Продвинутый', 150_000],
      ['premium', 'Премиум', 250_000],
    ]);
  });

  it('offers the six places in its menu', () => {
    const labels = itemsOf(find(entries, 'screen:start').locales['ru']?.['buttons']).map(({ values }) =>
      textOf(values['label']),
    );
    const places = ['Пакеты услуг', 'Этапы разработки', 'Оставить заявку', 'О компании', 'Задать вопрос', 'Мои заявки'];
    expect(labels).toEqual(places.map((place) => expect.stringContaining(place)));
  });

  it('has its screens, thirty questions and a form of name and phone', () => {
    expect(keysOf(entries, 'screen')).toEqual(
      expect.arrayContaining(['start', 'packages', 'stages', 'about', 'policy']),
    );
    expect(keysOf(entries, 'faq')).toHaveLength(30);
    expect(itemsOf(find(entries, 'form:application').locales['ru']?.['fields']).map(({ key }) => key)).toEqual([
      'name',
      'phone',
    ]);
  });
});

describe('pack service-desk', () => {
  const entries = load('service-desk');

  it('asks the six questions of a ticket', () => {
    const keys = itemsOf(find(entries, 'form:ticket').locales['ru']?.['fields']).map(({ key }) => key);
    expect(keys).toEqual(['name', 'organisation', 'city', 'direction', 'description', 'phone']);
  });

  it('shows the company with a picture and contacts', () => {
    const about = find(entries, 'screen:about').locales['ru'] ?? {};
    expect(about['media']).toBe('about.jpg');
    expect(about['text']).toEqual(expect.stringContaining('{{ company.phone }}'));
  });
});

function load(name: string): PackEntry[] {
  const result = readPack(join(presetsDir, name));
  return result.ok ? result.pack.entries : [];
}

function of(entries: PackEntry[], type: string): PackEntry[] {
  return entries.filter((entry) => entry.type === type);
}

function keysOf(entries: PackEntry[], type: string): string[] {
  return of(entries, type).map(({ key }) => key);
}

function find(entries: PackEntry[], link: string): PackEntry {
  return entries.find(({ type, key }) => `${type}:${key}` === link) ?? { type: '', key: '', locales: {} };
}

type Compared = { fields: readonly Field[]; original: PackValues; other: PackValues; path: string };

/** Paths of texts the default language has and the other one lacks; shared fields and aliases stand apart. */
function missingTexts({ fields, original, other, path }: Compared): string[] {
  return fields
    .filter((field) => !('shared' in field && field.shared) && original[field.name] !== undefined)
    .flatMap((field) => {
      const here = `${path}.${field.name}`;
      return field.kind === 'items'
        ? itemsOf(original[field.name]).flatMap((item) => {
            const twin = itemsOf(other[field.name]).find(({ key }) => key === item.key);
            return missingTexts({
              fields: field.fields,
              original: item.values,
              other: twin?.values ?? {},
              path: `${here}.${item.key}`,
            });
          })
        : [here].filter(() => other[field.name] === undefined);
    });
}

function cardLength(values: PackValues): number {
  const features = itemsOf(values['features']).map((item) => `• ${textOf(item.values['text'])}`);
  const rich = plainLength(markdownToBlocks(textOf(values['description'])));
  return [textOf(values['name']), textOf(values['summary']), ...features].join('\n').length + rich;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function itemsOf(value: unknown): PackItem[] {
  // Asked only of fields that the table of types declares as items.
  return listOf(value) as PackItem[];
}
