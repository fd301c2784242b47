import type { Core, UID } from '@strapi/strapi';
import { typeViews } from '../../../content-manager-layout';
import { defaultLocale } from '../../../platform/content/content-locales';
import type { Sentence } from '../../../shared/staff-sentence';
import { rows, text, type ContentRow } from '../domain/content-row';
import { linkPaths } from '../domain/link-paths';
import { schemaOf } from './schema-of';

/** An entry that leads to another one, and the place in it. */
export type LinkUser = {
  uid: string;
  documentId: string;
  key: string;
  locale: string;
  isPublished: boolean;
  title: Sentence;
  /** «Кнопки: Подробнее» */
  place: Sentence;
};
type Looking = { link: string; version?: 'draft' | 'published' };

/** Who has a link to this entry (`package:basic`), draft and published versions, every language: the "where used" list. */
export async function findUsers(strapi: Core.Strapi, looking: Looking): Promise<LinkUser[]> {
  const users: LinkUser[] = [];
  for (const uid of Object.keys(strapi.contentTypes).filter((name) => name.startsWith('api::'))) {
    const { attributes, componentAttributes } = schemaOf(strapi, uid);
    for (const path of linkPaths(attributes, componentAttributes)) {
      const found = await findRows(strapi, { ...looking, uid: uid as UID.ContentType, path });
      users.push(...found.flatMap((row) => toUsers(strapi, { uid, path, row, link: looking.link })));
    }
  }
  return users;
}

type Place = Looking & { uid: UID.ContentType; path: string[] };

function findRows(strapi: Core.Strapi, { uid, path, link, version }: Place): Promise<ContentRow[]> {
  const published = { draft: { publishedAt: null }, published: { publishedAt: { $notNull: true } } };
  const [component] = path;
  return strapi.db.query(uid).findMany({
    where: { ...nest(path, link), ...(version && published[version]) },
    ...(path.length > 1 && component ? { populate: { [component]: true } } : {}),
  });
}

function nest(path: string[], value: string): Record<string, unknown> {
  const [name = '', ...rest] = path;
  return { [name]: rest.length === 0 ? value : nest(rest, value) };
}

type Found = { uid: string; path: string[]; row: ContentRow; link: string };

/** A place a list: which of its items lead there. */
function toUsers(strapi: Core.Strapi, { uid, path, row, link }: Found): LinkUser[] {
  const [name = '', field = ''] = path;
  const view = typeViews.find((known) => known.uid === uid);
  const label = view?.fields[name] ?? { ru: name, en: name };
  const items = path.length === 2 ? rows(row, name).filter((item) => text(item, field) === link) : [null];
  const single = strapi.contentType(uid as UID.ContentType).kind === 'singleType';
  const own = text(row, view?.mainField ?? 'key') || text(row, 'key');
  const type = view?.name ?? { ru: uid, en: uid };
  return items.map((item) => ({
    uid,
    documentId: text(row, 'documentId'),
    key: text(row, 'key'),
    locale: text(row, 'locale') || defaultLocale,
    isPublished: Boolean(row.publishedAt),
    title: single ? { ru: type.ru, en: type.en } : { ru: `${type.ru}: ${own}`, en: `${type.en}: ${own}` },
    place: { ru: placeName(label.ru, item), en: placeName(label.en, item) },
  }));
}

function placeName(label: string, item: ContentRow | null): string {
  const own = item ? text(item, 'label') || text(item, 'command') : '';
  return own ? `${label}: «${own}»` : label;
}
