import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { linkSources } from '../../../link/link-options';
import { linkTypes } from '../../../link/link-target';
import { inTransaction, tableOf, type Transaction } from '../../../shared/database';
import { staffSentence } from '../../../shared/staff-sentence';
import { wakeBots } from '../../../shared/wake-bots';
import { isLink } from '../domain/check-entry';
import { servedByUid, singleKey } from '../domain/served-types';
import type { Attributes } from '../domain/walk-entry';
import { appendChanges } from './append-changes';
import { findUsers, type LinkUser } from './find-users';

export type Withdrawal = {
  uid: string;
  documentId: string;
  act: 'unpublish' | 'delete';
  /** What is unpublished; deleted is every language, as by the Content Manager's own button. */
  locale: string;
  /** Key of an entry of the same type the links are to lead to from now on; null = they stay as they are. */
  replacement: string | null;
};

/** Who leads to an entry under any key it has (a draft may have another one than its published version), itself left out. */
export async function findUsersOf(
  strapi: Core.Strapi,
  { uid, documentId }: Pick<Withdrawal, 'uid' | 'documentId'>,
): Promise<LinkUser[]> {
  const users: LinkUser[] = [];
  for (const link of await linksTo(strapi, { uid, documentId })) users.push(...(await findUsers(strapi, { link })));
  return users.filter((user) => user.documentId !== documentId);
}

/**
 * Takes an entry away although others lead to it (A7). With a replacement all links, in drafts and in what is published, lead
 * there in the same transaction: no client meets a button to nothing, and nothing else of those entries is published by it.
 */
export async function withdraw(strapi: Core.Strapi, { replacement, ...entry }: Withdrawal): Promise<void> {
  const { uid, documentId, act, locale } = entry;
  await inTransaction(strapi, async ({ trx, onCommit }) => {
    if (replacement !== null) {
      await assertReplacement(strapi, { ...entry, replacement });
      const users = await findUsersOf(strapi, entry);
      for (const link of await linksTo(strapi, entry)) {
        const to = `${link.slice(0, link.indexOf(':'))}:${replacement}`;
        await replaceLinks(strapi, { trx, from: link, to });
      }
      await appendChanges(trx, users.filter(({ isPublished }) => isPublished).flatMap(toChange));
      onCommit(() => wakeBots(strapi, 'content'));
    }
    const documents = strapi.documents(uid as UID.ContentType);
    await (act === 'delete'
      ? documents.delete({ documentId, locale: '*' })
      : documents.unpublish({ documentId, locale }));
  });
}

async function assertReplacement(
  strapi: Core.Strapi,
  { uid, documentId, replacement }: { uid: string; documentId: string; replacement: string },
): Promise<void> {
  const found = await strapi.db.query(uid as UID.ContentType).findOne({
    select: ['id'],
    where: { key: replacement, publishedAt: { $notNull: true }, documentId: { $ne: documentId } },
  });
  if (found) return;
  const message = staffSentence(strapi, {
    ru: 'Замены с таким ключом среди опубликованных записей нет.',
    en: 'No published entry with this key can replace it.',
  });
  throw new errors.ValidationError(message, { errors: [{ path: ['replacement'], name: 'ValidationError', message }] });
}

async function linksTo(
  strapi: Core.Strapi,
  { uid, documentId }: Pick<Withdrawal, 'uid' | 'documentId'>,
): Promise<string[]> {
  const type = linkTypes.find((known) => linkSources[known].uid === uid);
  if (!type) return [];
  const rows = await strapi.db
    .query(uid as UID.ContentType)
    .findMany({ select: ['key'], where: { documentId, key: { $notNull: true } } });
  return [...new Set(rows.map(({ key }) => `${type}:${key}`))];
}

type Replacing = { trx: Transaction; from: string; to: string };

async function replaceLinks(strapi: Core.Strapi, { trx, from, to }: Replacing): Promise<void> {
  const contentTypes = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'));
  for (const uid of [...contentTypes, ...Object.keys(strapi.components)]) {
    const { attributes } = strapi.db.metadata.get(uid);
    const own = (strapi.contentTypes[uid as UID.ContentType] ?? strapi.components[uid as UID.Component])?.attributes;
    for (const name of linkFields((own ?? {}) as Attributes)) {
      const attribute = attributes[name];
      const column = attribute && 'columnName' in attribute ? String(attribute.columnName) : name;
      await trx(tableOf(strapi, uid))
        .where({ [column]: from })
        .update({ [column]: to });
    }
  }
}

function linkFields(attributes: Attributes): string[] {
  return Object.entries(attributes).flatMap(([name, attribute]) => (isLink(attribute) ? [name] : []));
}

function toChange({ uid, key, locale }: LinkUser) {
  const served = servedByUid(uid);
  return served ? [{ type: served.type, key: served.single ? singleKey : key, locale }] : [];
}
