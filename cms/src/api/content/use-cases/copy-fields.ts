import type { Core, UID } from '@strapi/strapi';
import type { Transaction } from '../../../shared/database';

type Copy = { trx: Transaction; uid: string; fields: string[]; from: number; to: number[] };

/** Copies columns and pictures of one row of a type to others, in the database itself. */
export async function copyFields(strapi: Core.Strapi, { trx, uid, fields, from, to }: Copy): Promise<void> {
  if (fields.length === 0 || to.length === 0) return;
  const { attributes } = strapi.contentType(uid as UID.ContentType);
  const media = fields.filter((field) => attributes[field]?.type === 'media');
  await copyColumns(strapi, { trx, uid, fields: fields.filter((field) => !media.includes(field)), from, to });
  for (const field of media) await copyMedia({ trx, uid, field, from, to });
}

async function copyColumns(strapi: Core.Strapi, { trx, uid, fields, from, to }: Copy): Promise<void> {
  if (fields.length === 0) return;
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const values = fields.map((field) => {
    const column = columnOf(attributes[field], field);
    return [column, trx({ source: tableName }).where('source.id', from).select(`source.${column}`)];
  });
  await trx(tableName).whereIn('id', to).update(Object.fromEntries(values));
}

function columnOf(attribute: unknown, field: string): string {
  const named =
    typeof attribute === 'object' && attribute !== null && 'columnName' in attribute && attribute.columnName;
  return typeof named === 'string' ? named : field;
}

async function copyMedia({ trx, uid, field, from, to }: Omit<Copy, 'fields'> & { field: string }): Promise<void> {
  const shown = { related_type: uid, field };
  const files = await trx('files_related_mph')
    .where({ ...shown, related_id: from })
    .select('file_id', 'order');
  await trx('files_related_mph').where(shown).whereIn('related_id', to).delete();
  const rows = to.flatMap((relatedId) => files.map((file) => ({ ...shown, ...file, related_id: relatedId })));
  if (rows.length > 0) await trx('files_related_mph').insert(rows);
}
