import type { Core } from '@strapi/strapi';
import { tableOf } from '../../../shared/database';
import { readDate, readText } from '../../../shared/read-column';
import type { NewApplication } from '../domain/submit-input';
import { readBusiness, readRules } from './read-rules';
import { takeApplication } from './take-application';

/** What the sender is told, or told again. */
export type SiteApplication = { number: string; documentId: string; nonce: string | null };
export type KnownApplication = SiteApplication & { payloadHash: string | null; submittedAt: Date };
type Taking = { input: NewApplication; freeKeyBefore: Date | undefined };

/** An application whose answers have been checked by the one who calls (D1). */
export async function takeFromSite(strapi: Core.Strapi, { input, freeKeyBefore }: Taking): Promise<SiteApplication> {
  const rules = await readRules(strapi, { form: input.form, package: input.package?.key ?? null });
  const business = await readBusiness(strapi);
  const row = await takeApplication(strapi, { input, rules, business, freeKeyBefore });
  return { number: row.number, documentId: row.document_id, nonce: row.link_nonce ?? null };
}

export async function findByKey(strapi: Core.Strapi, key: string): Promise<KnownApplication | null> {
  const row = await strapi.db
    .connection(tableOf(strapi, 'api::application.application'))
    .where({ idempotency_key: key })
    .first('number', 'document_id', 'link_nonce', 'payload_hash', 'submitted_at');
  if (!row) return null;
  return {
    number: String(row.number),
    documentId: String(row.document_id),
    nonce: readText(row.link_nonce),
    payloadHash: readText(row.payload_hash),
    submittedAt: readDate(row.submitted_at) ?? new Date(0),
  };
}

/** An application that has a link into the bot, by its number. */
export async function findLinked(strapi: Core.Strapi, number: string): Promise<SiteApplication | null> {
  const row = await strapi.db
    .connection(tableOf(strapi, 'api::application.application'))
    .where({ number })
    .whereNotNull('link_nonce')
    .first('number', 'document_id', 'link_nonce');
  return row
    ? { number: String(row.number), documentId: String(row.document_id), nonce: readText(row.link_nonce) }
    : null;
}
