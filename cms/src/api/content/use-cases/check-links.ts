import type { Core } from '@strapi/strapi';
import { linkSources } from '../../../link/link-options';
import { isLinkType, parseLink, type LinkType } from '../../../link/link-target';
import { isLink } from '../domain/check-entry';
import { text, type ContentRow } from '../domain/content-row';
import type { Finding } from '../domain/entry-problem';
import { walkEntry } from '../domain/walk-entry';
import { checkedPopulate, schemaOf } from './schema-of';

type Step = { uid: string; data: ContentRow; path?: Finding['path'] };

/** Drafts behind drafts, so that nothing is published that leads nowhere; more than this is a plan, not an oversight. */
const mostDrafts = 30;

/** Links to entries that do not exist: nothing with one is published. */
export async function checkMissingLinks(strapi: Core.Strapi, entry: Step): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { path, kind, key } of linksOf(strapi, entry)) {
    const found = await strapi.db.query(linkSources[kind].uid).findOne({ select: ['id'], where: { key } });
    if (!found) findings.push(missing(path, `${kind}:${key}`));
  }
  return findings;
}

/** Links to drafts, with what those lead to in their turn: what publishing together would publish. */
export async function checkDraftLinks(strapi: Core.Strapi, entry: Step): Promise<Finding[]> {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const steps: Step[] = [entry];
  for (let step = steps.shift(); step && seen.size < mostDrafts; step = steps.shift()) {
    for (const { path, kind, key } of linksOf(strapi, step)) {
      const place = step.path ?? path;
      const target = await readTarget(strapi, { kind, key });
      if (target && !target.isPublished && !seen.has(target.documentId)) {
        seen.add(target.documentId);
        const { uid, documentId, draft } = target;
        findings.push({ ...draftFinding(place, target.title), draft: { uid, documentId } });
        steps.push({ uid, data: draft, path: place });
      }
    }
  }
  return findings;
}

function linksOf(strapi: Core.Strapi, { uid, data }: Step) {
  return walkEntry(data, schemaOf(strapi, uid)).flatMap(({ path, value, attribute }) => {
    const target = isLink(attribute) ? parseLink(String(value)) : null;
    return target && 'key' in target && isLinkType(target.kind) ? [{ path, kind: target.kind, key: target.key }] : [];
  });
}

async function readTarget(strapi: Core.Strapi, { kind, key }: { kind: LinkType; key: string }) {
  const { uid, title } = linkSources[kind];
  const found: ContentRow[] = await strapi.db.query(uid).findMany({ where: { key } });
  const [first] = found;
  if (!first) return null;
  const hasDrafts = strapi.contentType(uid).options?.draftAndPublish === true;
  const isPublished = !hasDrafts || found.some((row) => Boolean(row.publishedAt));
  const draft: ContentRow = isPublished
    ? first
    : await strapi.db.query(uid).findOne({ where: { id: first.id }, populate: checkedPopulate(schemaOf(strapi, uid)) });
  return { uid, documentId: text(first, 'documentId'), isPublished, draft, title: text(first, title) || key };
}

function missing(path: Finding['path'], link: string): Finding {
  const message = {
    ru: `Ссылка ведёт на запись «${link}», которой нет.`,
    en: `The link leads to "${link}", which does not exist.`,
  };
  return { level: 'error', path, message };
}

function draftFinding(path: Finding['path'], title: string): Finding {
  const message = {
    ru: `Ссылка ведёт на черновик «${title}»: пока он не опубликован, кнопки у клиента не будет.`,
    en: `The link leads to the draft "${title}": clients will not see the button until it is published.`,
  };
  return { level: 'warning', path, message };
}
