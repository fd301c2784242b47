import type { Core } from '@strapi/strapi';
import { inTransaction, isPostgres } from '../../../shared/database';
import type { OldRows } from '../../../shared/old-rows';

/** Ends of forms nothing late is expected of any more. Rows a report is moving right now are left. Returns how many went. */
export function deleteOldEnds(strapi: Core.Strapi, { before, limit }: OldRows): Promise<number> {
  return inTransaction(strapi, async ({ trx }) => {
    const query = trx('dialog_end').where('heard_at', '<', before).orderBy('chat').limit(limit).select('chat');
    const rows: { chat: string }[] = await (isPostgres(strapi) ? query.forUpdate().skipLocked() : query);
    const chats = rows.map(({ chat }) => chat);
    await trx('dialog_end').whereIn('chat', chats).delete();
    return chats.length;
  });
}
