import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { tableOf } from '../../../shared/database';
import { DomainError } from '../../../shared/domain-error';
import { readBoolean, readJson, readText } from '../../../shared/read-column';
import { deskColumns, deskLine } from '../domain/desk-line';

const answersSchema = z.array(z.object({ label: z.string(), display: z.string() })).catch([]);

/** One application as confirmed, with what staff keep about it. */
export async function readDeskCard(strapi: Core.Strapi, number: string) {
  const row: Record<string, unknown> | undefined = await strapi.db
    .connection({ application: tableOf(strapi, 'api::application.application') })
    .leftJoin({ client: tableOf(strapi, 'api::client.client') }, 'client.id', 'application.client_id')
    .where('application.number', number)
    .first([
      ...deskColumns,
      'application.document_id',
      'application.answers',
      'application.notes',
      'application.message',
      'application.page',
      'application.price_differs',
      'application.closed_by',
      'application.client_id',
      { username: 'client.username' },
      { email: 'client.email' },
      { client_document: 'client.document_id' },
    ]);
  if (!row) throw new DomainError('APPLICATION_NOT_FOUND', { message: 'No such application' });
  return {
    ...deskLine(row),
    documentId: String(row.document_id),
    answers: answersSchema.parse(readJson(row.answers)),
    notes: readText(row.notes) ?? '',
    message: readText(row.message),
    page: readText(row.page),
    priceDiffers: readBoolean(row.price_differs),
    closedBy: readText(row.closed_by),
    username: readText(row.username),
    email: readText(row.email),
    /** false = the person was forgotten: nobody is there to be moved. */
    hasClient: row.client_id !== null,
  };
}
