import type { Core, UID } from '@strapi/strapi';
import { typeViews } from '../../../content-manager-layout';
import { contentLocales, defaultLocale } from '../../../platform/content/content-locales';
import { isRow, rows, text, type ContentRow } from '../domain/content-row';
import type { Finding } from '../domain/entry-problem';
import type { Attributes } from '../domain/walk-entry';
import { checkedPopulate, schemaOf } from './schema-of';

type Entry = { uid: string; documentId: string; locale: string; data: ContentRow };

/** The languages the business has (any screen in them) against the flow: what is missing is shown in the default language (A3). */
export async function checkTranslations(
  strapi: Core.Strapi,
  { uid, documentId, locale, data }: Entry,
): Promise<Finding[]> {
  const schema = schemaOf(strapi, uid);
  const drafts: ContentRow[] = await strapi.db
    .query(uid as UID.ContentType)
    .findMany({ where: { documentId, publishedAt: null }, populate: checkedPopulate(schema) });
  const byLocale = new Map(drafts.map((draft) => [text(draft, 'locale'), draft]));
  byLocale.set(locale, data);
  const flow = byLocale.get(defaultLocale);
  if (!flow) return [];
  const findings: Finding[] = [];
  for (const { code, name } of contentLocales.filter((one) => one.code !== defaultLocale)) {
    if (!(await isSpoken(strapi, code))) continue;
    const texts = byLocale.get(code);
    const missing = texts ? missingTexts(uid, { attributes: schema.attributes, flow, texts }) : null;
    if (missing === null) findings.push(notTranslated(name));
    else if (missing.length > 0) findings.push(partlyTranslated(name, missing));
  }
  return findings;
}

async function isSpoken(strapi: Core.Strapi, locale: string): Promise<boolean> {
  return (await strapi.db.query('api::screen.screen').findOne({ select: ['id'], where: { locale } })) !== null;
}

type Compared = { attributes: Attributes; flow: ContentRow; texts: ContentRow };
type Missing = { ru: string; en: string };

function missingTexts(uid: string, { attributes, flow, texts }: Compared): Missing[] {
  const view = typeViews.find((known) => known.uid === uid);
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const label = view?.fields[name] ?? { ru: name, en: name };
    if (attribute.type === 'component')
      return missingItems(label, { flow: rows(flow, name), texts: rows(texts, name) });
    const isText = ['string', 'text', 'blocks', 'richtext'].includes(attribute.type) && isLocalized(attribute);
    return isText && hasText(flow[name]) && !hasText(texts[name]) ? [{ ru: label.ru, en: label.en }] : [];
  });
}

function missingItems(label: Missing, { flow, texts }: { flow: ContentRow[]; texts: ContentRow[] }): Missing[] {
  const translated = new Set(texts.filter((item) => hasText(wordsOf(item))).map((item) => text(item, 'key')));
  return flow
    .filter((item) => text(item, 'key') !== '' && hasText(wordsOf(item)) && !translated.has(text(item, 'key')))
    .map((item) => ({ ru: `${label.ru}: «${wordsOf(item)}»`, en: `${label.en}: «${wordsOf(item)}»` }));
}

function wordsOf(item: ContentRow): string {
  return text(item, 'label') || text(item, 'text') || text(item, 'question');
}

function isLocalized(attribute: object): boolean {
  const options = 'pluginOptions' in attribute ? attribute.pluginOptions : null;
  return isRow(options) && isRow(options.i18n) && options.i18n.localized === true;
}

function hasText(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((node) => isRow(node) && (hasText(node.text) || hasText(node.children)));
  return typeof value === 'string' && value.trim() !== '';
}

function notTranslated(language: string): Finding {
  const message = {
    ru: `Нет перевода: ${language}. Клиент увидит русский текст.`,
    en: `No translation: ${language}. Clients will see the Russian text.`,
  };
  return { level: 'warning', path: [], message };
}

function partlyTranslated(language: string, missing: Missing[]): Finding {
  const list = (of: 'ru' | 'en') => missing.map((one) => one[of]).join(', ');
  const message = {
    ru: `Не переведено (${language}): ${list('ru')}.`,
    en: `Not translated (${language}): ${list('en')}.`,
  };
  return { level: 'warning', path: [], message };
}
