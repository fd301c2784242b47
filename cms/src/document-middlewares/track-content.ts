import type { Core } from '@strapi/strapi';
import { contentOf } from '../api/content/content-of';
import { inTransaction } from '../shared/database';
import { isOperational } from '../shared/operational-types';
import { wakeBots } from '../shared/wake-bots';
import { callParams, isWriting, type DocumentCall, type Next } from './document-call';

/**
 * Every change of content in one transaction with what follows from it (DESIGN 5): checks, shared fields carried to the
 * other languages (A3), the log of changes the bots read. Bots are woken after the commit.
 */
export function trackContent(strapi: Core.Strapi) {
  return async (call: DocumentCall, next: Next) => {
    if (!call.uid.startsWith('api::') || isOperational(call.uid) || !isWriting(call)) return next();
    const content = contentOf(strapi);
    const { documentId, locale, data } = callParams(call);
    const saves = call.action === 'create' || call.action === 'update';
    return inTransaction(strapi, async ({ trx, onCommit }) => {
      const entry = { trx, uid: call.uid, documentId };
      if (saves && data) await content.assertSavable({ ...entry, data });
      if (saves && data) callParams(call).data = await content.inheritShared({ ...entry, locale, data });
      const before = await content.publishedVersions(entry);
      const result = await next();
      const written = { ...entry, documentId: documentId ?? writtenId(result) };
      if (saves && data) await content.carryOnSave({ ...written, locale, data });
      if (publishes(call)) await content.assertPublishable({ ...written, locale });
      if (publishes(call)) await content.carryOnPublish({ ...written, locale });
      if (changesPublished(strapi, call)) {
        await content.appendChanges(trx, [...before, ...(await content.publishedVersions(written))]);
        onCommit(() => wakeBots(strapi, 'content'));
      }
      return result;
    });
  };
}

/** Publishing, also in the same call as saving. */
function publishes(call: DocumentCall): boolean {
  return call.action === 'publish' || (callParams(call).status === 'published' && changesDraft(call));
}

function changesDraft(call: DocumentCall): boolean {
  return call.action === 'create' || call.action === 'update';
}

/** What a type without draft & publish saves is public at once. */
function changesPublished(strapi: Core.Strapi, call: DocumentCall): boolean {
  if (!strapi.contentType(call.uid).options?.draftAndPublish) return true;
  return publishes(call) || call.action === 'unpublish' || call.action === 'delete';
}

function writtenId(result: unknown): string | undefined {
  const isDocument = typeof result === 'object' && result !== null && 'documentId' in result;
  return isDocument ? String(result.documentId) : undefined;
}
