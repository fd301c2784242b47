import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { isLinkType, parseLink, type LinkType } from '../../../link/link-target';
import { linkSources } from '../../../link/link-options';
import { tableOf, type Transaction } from '../../../shared/database';
import { staffSentence } from '../../../shared/staff-sentence';
import { checkEntry, isLink } from '../domain/check-entry';
import type { ContentRow } from '../domain/content-row';
import type { EntryProblem } from '../domain/entry-problem';
import { walkEntry, type Attributes } from '../domain/walk-entry';
import { publishedNow } from './carry-shared-fields';
import type { EntryRef } from './read-versions';

/** Before saving: refuses what is wrong in what was sent, and a key that another entry has. */
export async function assertSavable(
  strapi: Core.Strapi,
  { trx, uid, documentId, data }: EntryRef & { data: ContentRow },
): Promise<void> {
  const problems = checkEntry({ uid, data, ...schemaOf(strapi, uid) });
  const taken = await isKeyTaken(strapi, { trx, uid, documentId, data });
  const message = { ru: 'Такой ключ уже есть у другой записи.', en: 'Another entry has this key already.' };
  refuseIfAny(strapi, taken ? [...problems, { path: ['key'], message }] : problems);
}

/**
 * On publishing, in the same transaction: nothing wrong may stand in the texts, and no link may lead to an entry that
 * does not exist. A link to a draft passes: two entries that lead to each other can be published in any order, and
 * until then the bot shows no button that leads nowhere.
 */
export async function assertPublishable(
  strapi: Core.Strapi,
  { trx, uid, documentId, locale }: EntryRef & { locale: unknown },
): Promise<void> {
  const schema = schemaOf(strapi, uid);
  const isPublished = publishedNow(locale);
  const drafts: ContentRow[] = await strapi.db.query(uid).findMany({
    where: { documentId, publishedAt: null },
    populate: componentPopulate(schema.attributes, schema.componentAttributes),
  });
  for (const data of drafts.filter((draft) => isPublished(localeOf(draft)))) {
    const missing = await missingLinks(strapi, { trx, fields: walkEntry(data, schema) });
    refuseIfAny(strapi, [...checkEntry({ uid, data, ...schema }), ...missing]);
  }
}

function localeOf(row: ContentRow): string | null {
  return typeof row.locale === 'string' ? row.locale : null;
}

function schemaOf(strapi: Core.Strapi, uid: string) {
  return {
    attributes: strapi.contentType(uid as UID.ContentType).attributes as Attributes,
    componentAttributes: (component: string) =>
      (strapi.components[component as UID.Component]?.attributes ?? {}) as Attributes,
  };
}

/** Components with their components: nothing else is checked. */
function componentPopulate(attributes: Attributes, nested: (uid: string) => Attributes): Record<string, unknown> {
  const components = Object.entries(attributes).flatMap(([name, attribute]) =>
    attribute.type === 'component'
      ? [[name, { populate: componentPopulate(nested(attribute.component), nested) }]]
      : [],
  );
  return Object.fromEntries(components);
}

async function isKeyTaken(
  strapi: Core.Strapi,
  { trx, uid, documentId, data }: EntryRef & { data: ContentRow },
): Promise<boolean> {
  const { attributes } = strapi.contentType(uid as UID.ContentType);
  if (!('key' in attributes) || typeof data.key !== 'string') return false;
  const others = trx(tableOf(strapi, uid)).where({ key: data.key });
  const other = await (documentId ? others.whereNot({ document_id: documentId }) : others).first('id');
  return other !== undefined;
}

type Linking = { trx: Transaction; fields: ReturnType<typeof walkEntry> };

async function missingLinks(strapi: Core.Strapi, { trx, fields }: Linking): Promise<EntryProblem[]> {
  const problems: EntryProblem[] = [];
  for (const { path, value, attribute } of fields) {
    const target = isLink(attribute) ? parseLink(String(value)) : null;
    if (!target || !('key' in target) || !isLinkType(target.kind)) continue;
    if (await exists(strapi, { trx, type: target.kind, key: target.key })) continue;
    const message = {
      ru: `Ссылка ведёт на запись «${target.kind}:${target.key}», которой нет.`,
      en: `The link leads to "${target.kind}:${target.key}", which does not exist.`,
    };
    problems.push({ path, message });
  }
  return problems;
}

async function exists(
  strapi: Core.Strapi,
  { trx, type, key }: { trx: Transaction; type: LinkType; key: string },
): Promise<boolean> {
  const row = await trx(tableOf(strapi, linkSources[type].uid)).where({ key }).first('id');
  return row !== undefined;
}

function refuseIfAny(strapi: Core.Strapi, problems: EntryProblem[]): void {
  if (problems.length === 0) return;
  const details = problems.map(({ path, message }) => ({
    path,
    name: 'ValidationError',
    message: staffSentence(strapi, message),
  }));
  const summary = details.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' ');
  throw new errors.ValidationError(summary, { errors: details });
}
