import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { historyOf } from '../api/history/history-of';
import { countedMove } from '../api/statistic/domain/counted-move';
import { statisticOf } from '../api/statistic/statistic-of';
import type { HistoryEntry } from '../api/history/use-cases/write-history';
import { adminActor } from '../shared/admin-actor';
import { asDomainService } from '../shared/as-domain-service';
import { inTransaction } from '../shared/database';
import { operationalTypes } from '../shared/operational-types';
import { readBoolean, readText } from '../shared/read-column';
import { staffSentence, type Sentence } from '../shared/staff-sentence';
import { assertEditedValues } from './assert-edited-values';
import type { callParams, DocumentCall, Next } from './document-call';
import { changedFields } from './changed-fields';

type Edit = { call: DocumentCall; params: ReturnType<typeof callParams>; next: Next };
type Row = Record<string, unknown>;

/**
 * The few fields staff may edit in the Content Manager (PRODUCT A1): the change and its history line — who, when, old,
 * new — are one transaction. Any other changed field refuses the whole edit; unchanged ones, which the Content Manager
 * sends along, are left out of the write, so that a move made meanwhile is not undone.
 */
export async function editByStaff(strapi: Core.Strapi, { call, params, next }: Edit) {
  const actor = adminActor(strapi);
  if (!actor) throw new errors.ForbiddenError('Operational entries are written by domain services only');
  return inTransaction(strapi, async ({ trx }) => {
    const row: Row | null = await strapi.db.query(call.uid).findOne({ where: { documentId: params.documentId } });
    if (!row) throw new errors.NotFoundError();
    const asked = changedFields(call.contentType, { row, data: { ...sentBody(strapi), ...params.data } });
    assertEditable(strapi, { uid: call.uid, fields: Object.keys(asked) });
    const changes = changedFields(call.contentType, { row, data: params.data ?? {} });
    assertGranted(strapi, { asked, granted: changes });
    await assertEditedValues(strapi, changes);
    await historyOf(strapi).write(trx, historyEntries({ uid: call.uid, row, changes, who: actor.name }));
    if ('stage' in changes && !readBoolean(row.test)) {
      const move = { from: readText(row.stage), to: readText(changes.stage), at: new Date() };
      await statisticOf(strapi).count(trx, [countedMove(move)]);
    }
    params.data = changes;
    return asDomainService(actor, async () => await next());
  });
}

/**
 * What the person sent, only to judge it: the Content Manager silently drops fields a role may not edit, and to be told
 * beats to believe that the number was changed. It is never written.
 */
function sentBody(strapi: Core.Strapi): Row {
  const request = strapi.requestContext.get()?.request;
  const body: unknown = request?.path.startsWith('/content-manager/collection-types/') ? request.body : undefined;
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};
}

function assertEditable(strapi: Core.Strapi, { uid, fields }: { uid: UID.ContentType; fields: string[] }): void {
  const locked = fields.filter((field) => !operationalTypes[uid]?.includes(field));
  refuse(strapi, locked, {
    ru: 'Эти поля ведёт система, изменить их вручную нельзя',
    en: 'The system keeps these fields, they cannot be edited by hand',
  });
}

/** What the Content Manager left of the request is what the person's role may edit. */
function assertGranted(strapi: Core.Strapi, { asked, granted }: { asked: Row; granted: Row }): void {
  const denied = Object.keys(asked).filter((field) => !(field in granted));
  refuse(strapi, denied, { ru: 'Ваша роль не меняет эти поля', en: 'Your role may not edit these fields' });
}

function refuse(strapi: Core.Strapi, fields: string[], { ru, en }: Sentence): void {
  if (fields.length === 0) return;
  const list = fields.join(', ');
  const message = staffSentence(strapi, { ru: `${ru}: ${list}.`, en: `${en}: ${list}.` });
  const details = fields.map((field) => ({ path: [field], name: 'ValidationError', message }));
  throw new errors.ValidationError(message, { errors: details });
}

/** What never changes about the subject identifies it: an application's number, a client's document id. */
function historyEntries({
  uid,
  row,
  changes,
  who,
}: {
  uid: string;
  row: Row;
  changes: Row;
  who: string;
}): HistoryEntry[] {
  const isApplication = uid === 'api::application.application';
  const subjectId = String(isApplication ? row.number : row.documentId);
  return Object.entries(changes).map(([field, value]) => ({
    subjectType: isApplication ? 'application' : 'client',
    subjectId,
    subjectLabel: isApplication ? subjectId : String(row.name ?? ''),
    who,
    field,
    old: row[field],
    new: value,
  }));
}
