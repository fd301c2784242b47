import type { Transaction } from '../../../shared/database';
import { readDate } from '../../../shared/read-column';
import type { MirroredDialog } from '../domain/mirrored-dialog';

const never = new Date(0);

/**
 * Moves the last end of each chat forward and tells it, one dialog a chat, in one statement. Its row lock makes the
 * batches of two bots follow one another; in the order of chats, so that they never wait for each other in a ring.
 */
export async function noteEnds(trx: Transaction, dialogs: MirroredDialog[]): Promise<Map<string, Date>> {
  if (dialogs.length === 0) return new Map();
  const heard_at = new Date();
  const rows = [...dialogs]
    .sort((a, b) => (a.chat < b.chat ? -1 : 1))
    .map(({ chat, identity, ended, updatedAt }) => ({
      chat,
      identity,
      ended_at: ended ? updatedAt : never,
      heard_at,
    }));
  const told: { chat: string; ended_at: unknown }[] = await trx('dialog_end')
    .insert(rows)
    .onConflict('chat')
    .merge({
      ended_at: trx.raw(
        'case when excluded.ended_at > dialog_end.ended_at then excluded.ended_at else dialog_end.ended_at end',
      ),
      identity: trx.raw('excluded.identity'),
      heard_at,
    })
    .returning(['chat', 'ended_at']);
  return new Map(told.map(({ chat, ended_at }) => [chat, readDate(ended_at) ?? never]));
}
