import { z } from 'zod';
import { readBoolean, readInteger, readIso, readJson, readText } from '../../../shared/read-column';

export const tagsSchema = z.array(z.string()).catch([]);

/** What a line of the desk is made of. */
export const deskColumns = [
  'application.id',
  'application.number',
  'application.state',
  'application.form',
  'application.form_title',
  'application.package',
  'application.package_name',
  'application.price_minor',
  'application.currency',
  'application.client_name',
  'application.phone',
  'application.source',
  'application.assignee',
  'application.holder_name',
  'application.tags',
  'application.submitted_at',
  'application.test',
  'client.stage',
];

/** A line of the list and a card of the board. */
export function deskLine(row: Record<string, unknown>) {
  return {
    id: readInteger(row.id),
    number: String(row.number),
    state: String(row.state),
    formTitle: readText(row.form_title) ?? readText(row.form),
    packageName: readText(row.package_name) ?? readText(row.package),
    priceMinor: readText(row.price_minor),
    currency: readText(row.currency),
    clientName: readText(row.client_name),
    phone: readText(row.phone),
    source: String(row.source),
    assignee: readText(row.assignee),
    holderName: readText(row.holder_name),
    tags: tagsSchema.parse(readJson(row.tags)),
    submittedAt: readIso(row.submitted_at),
    test: readBoolean(row.test),
    stage: readText(row.stage),
  };
}
