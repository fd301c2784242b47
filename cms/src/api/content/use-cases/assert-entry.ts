import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { tableOf } from '../../../shared/database';
import { staffSentence } from '../../../shared/staff-sentence';
import { checkEntry } from '../domain/check-entry';
import type { ContentRow } from '../domain/content-row';
import type { EntryProblem } from '../domain/entry-problem';
import { publishedNow } from './carry-shared-fields';
import { publishProblems } from './check-content';
import type { EntryRef } from './read-versions';
import { checkedPopulate, schemaOf } from './schema-of';

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
  { uid, documentId, locale }: EntryRef & { locale: unknown },
): Promise<void> {
  const isPublished = publishedNow(locale);
  const drafts: ContentRow[] = await strapi.db.query(uid).findMany({
    where: { documentId, publishedAt: null },
    populate: checkedPopulate(schemaOf(strapi, uid)),
  });
  for (const data of drafts.filter((draft) => isPublished(localeOf(draft)))) {
    const found = await publishProblems(strapi, { uid, data });
    refuseIfAny(
      strapi,
      found.filter(({ level }) => level === 'error'),
    );
  }
}

function localeOf(row: ContentRow): string | null {
  return typeof row.locale === 'string' ? row.locale : null;
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
