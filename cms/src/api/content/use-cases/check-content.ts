import type { Core } from '@strapi/strapi';
import { linkSources } from '../../../link/link-options';
import { linkTypes } from '../../../link/link-target';
import { checkEntry } from '../domain/check-entry';
import { checkLimits } from '../domain/check-limits';
import { text, type ContentRow } from '../domain/content-row';
import { asErrors, type Finding } from '../domain/entry-problem';
import { checkDraftLinks, checkMissingLinks } from './check-links';
import { checkReach } from './check-reach';
import { checkTranslations } from './check-translations';
import { findUsers, type LinkUser } from './find-users';
import { schemaOf } from './schema-of';

export type CheckedEntry = { uid: string; documentId: string | null; locale: string; data: ContentRow };

/** What the side panel shows: the findings, and who leads to the entry. */
export async function checkWithUsers(
  strapi: Core.Strapi,
  entry: CheckedEntry,
): Promise<{ findings: Finding[]; users: LinkUser[] }> {
  const type = linkTypes.find((known) => linkSources[known].uid === entry.uid);
  const key = text(entry.data, 'key');
  const users = type && key ? await findUsers(strapi, { link: `${type}:${key}` }) : [];
  return { findings: await checkContent(strapi, entry), users };
}

/** Everything an editor is told of an entry as he types (A7). Publishing asks for the errors among it: the rules are the same ones. */
async function checkContent(strapi: Core.Strapi, { uid, documentId, locale, data }: CheckedEntry): Promise<Finding[]> {
  const key = text(data, 'key');
  return [
    ...(await publishProblems(strapi, { uid, data })),
    ...(await checkDraftLinks(strapi, { uid, data })),
    ...(uid === 'api::screen.screen' && key ? await checkReach(strapi, key) : []),
    ...(documentId ? await checkTranslations(strapi, { uid, documentId, locale, data }) : []),
  ];
}

/** What of it is known without looking at other languages and at who leads here. */
export async function publishProblems(
  strapi: Core.Strapi,
  { uid, data }: Pick<CheckedEntry, 'uid' | 'data'>,
): Promise<Finding[]> {
  const schema = schemaOf(strapi, uid);
  return [
    ...asErrors(checkEntry({ uid, data, ...schema })),
    ...checkLimits({ data, ...schema }),
    ...(await checkMissingLinks(strapi, { uid, data })),
  ];
}
