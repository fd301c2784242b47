import type { Core } from '@strapi/strapi';
import type { OldRows } from '../../../shared/old-rows';

/** Ends of forms nothing late is expected of any more. Returns how many went. */
export async function deleteOldEnds(strapi: Core.Strapi, { before, limit }: OldRows): Promise<number> {
  const { connection } = strapi.db;
  const old = connection('dialog_end').where('heard_at', '<', before).limit(limit).select('chat');
  return connection('dialog_end').whereIn('chat', old).where('heard_at', '<', before).delete();
}
