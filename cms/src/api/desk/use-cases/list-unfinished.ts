import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { tableOf } from '../../../shared/database';
import { readBoolean, readInteger, readIso, readJson, readText } from '../../../shared/read-column';

export const unfinishedQuerySchema = z.object({
  test: z.enum(['yes', 'no', 'all']).default('no'),
  /** `<moment>_<id>` of the last line of the page before. */
  after: z
    .string()
    .regex(/^\d{4}-[\dT:.-]+Z_\d+$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});
export type UnfinishedQuery = z.infer<typeof unfinishedQuerySchema>;

const answersSchema = z.array(z.object({ label: z.string(), display: z.string() })).catch([]);

/** Forms begun and not sent (C6): where the person stopped and what was answered so far; the newest first. */
export async function listUnfinished(strapi: Core.Strapi, { test, after, limit }: UnfinishedQuery) {
  const query = strapi.db
    .connection({ dialog: tableOf(strapi, 'api::dialog-state.dialog-state') })
    .leftJoin({ client: tableOf(strapi, 'api::client.client') }, 'client.identity', 'dialog.identity')
    .whereNotNull('dialog.form')
    .orderBy([
      { column: 'dialog.last_at', order: 'desc' },
      { column: 'dialog.id', order: 'desc' },
    ])
    .limit(limit + 1)
    .select('dialog.*', { client_name: 'client.name', username: 'client.username' });
  if (test !== 'all') void query.whereRaw(`${test === 'yes' ? '' : 'not '}coalesce(dialog.test, false)`);
  if (after) {
    const [moment = '', id = '0'] = after.split('_');
    const at = new Date(moment);
    void query.where((older) =>
      older
        .where('dialog.last_at', '<', at)
        .orWhere((same) => same.where('dialog.last_at', at).where('dialog.id', '<', Number(id))),
    );
  }
  const rows: Record<string, unknown>[] = await query;
  const items = rows.slice(0, limit).map(unfinishedLine);
  const last = items[items.length - 1];
  return { items, next: rows.length > limit && last ? `${last.lastAt}_${last.id}` : null };
}

function unfinishedLine(row: Record<string, unknown>) {
  return {
    id: readInteger(row.id),
    form: readText(row.form),
    field: readText(row.field),
    answers: answersSchema.parse(readJson(row.answers)),
    lastAt: readIso(row.last_at),
    clientName: readText(row.client_name),
    username: readText(row.username),
    test: readBoolean(row.test),
  };
}
