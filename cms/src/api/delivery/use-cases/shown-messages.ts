import type { Core } from '@strapi/strapi';
import { tableOf, type Transaction } from '../../../shared/database';
import { readJson, readText } from '../../../shared/read-column';
import { managerKinds } from '../domain/manager-message';

type Row = Record<string, unknown>;
export type ShownMessage = { channel: 'telegram' | 'web'; recipient: string; messageRef: string };

/**
 * Messages about an application that stand in manager chats now. An edit that had to be sent anew has replaced the
 * message it was to change.
 */
export async function shownMessages(
  strapi: Core.Strapi,
  { trx, subject }: { trx: Transaction; subject: string },
): Promise<ShownMessage[]> {
  const rows: Row[] = await trx(tableOf(strapi, 'api::delivery.delivery'))
    .where({ subject, state: 'sent' })
    .whereNotNull('message_ref')
    .whereIn('kind', managerKinds)
    .orderBy('id')
    .select('channel', 'recipient', 'message_ref', 'payload');
  const replaced = new Set(rows.filter(isReplacement).map((row) => id(row, editedRef(row))));
  const shown = rows
    .filter((row) => !replaced.has(id(row, readText(row.message_ref))))
    .map((row) => ({
      channel: row.channel === 'web' ? ('web' as const) : ('telegram' as const),
      recipient: String(row.recipient),
      messageRef: String(row.message_ref),
    }));
  return [...new Map(shown.map((message) => [`${message.recipient}\n${message.messageRef}`, message])).values()];
}

function isReplacement(row: Row): boolean {
  const edited = editedRef(row);
  return edited !== null && edited !== readText(row.message_ref);
}

/** The message an edit was meant for; null = not an edit. */
function editedRef(row: Row): string | null {
  const payload = readJson(row.payload);
  if (typeof payload !== 'object' || payload === null || !('messageRef' in payload)) return null;
  return readText(payload.messageRef);
}

function id(row: Row, messageRef: string | null): string {
  return `${String(row.recipient)}\n${messageRef ?? ''}`;
}
