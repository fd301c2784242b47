import type { Core } from '@strapi/strapi';
import { inTransaction, tableOf } from '../../../shared/database';
import { newRow } from '../../../shared/new-row';
import type { MirroredDialog } from '../domain/mirrored-dialog';
import { noteEnds } from './note-ends';

/**
 * Unfinished forms as staff see them (C6): never read back by the bot. Batches may arrive late and out of order, so a
 * row only moves forward in time, and a form that ended does not come back.
 */
export async function mirrorDialogs(strapi: Core.Strapi, dialogs: MirroredDialog[]): Promise<number> {
  if (dialogs.length === 0) return 0;
  const newest = [...dialogs].sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime());
  const latest = [...new Map(newest.map((dialog) => [dialog.chat, dialog])).values()];
  const table = tableOf(strapi, 'api::dialog-state.dialog-state');
  return inTransaction(strapi, async ({ trx }) => {
    // Of tests nothing is kept for long (DESIGN 3): a late report that brings one back goes with the next sweep.
    const ends = await noteEnds(
      trx,
      latest.filter(({ test }) => !test),
    );
    // One by one: the end of an old form must not take a newer one with it.
    for (const { chat, updatedAt } of latest.filter(({ ended }) => ended))
      await trx(table).where({ chat }).where('last_at', '<=', updatedAt).delete();
    const open = latest.filter(({ chat, ended, updatedAt }) => !ended && !isOver(ends.get(chat), updatedAt));
    if (open.length > 0) {
      await trx(table)
        .insert(open.map(toRow))
        .onConflict('chat')
        .merge(['identity', 'form', 'field', 'answers', 'last_at', 'updated_at', 'test'])
        .where(`${table}.last_at`, '<=', trx.raw('excluded.??', ['last_at']));
    }
    return latest.length;
  });
}

function isOver(ended: Date | undefined, updatedAt: Date): boolean {
  return ended !== undefined && updatedAt <= ended;
}

function toRow(dialog: MirroredDialog) {
  return {
    ...newRow(new Date()),
    chat: dialog.chat,
    identity: dialog.identity,
    form: dialog.form,
    field: dialog.field,
    answers: JSON.stringify(dialog.answers),
    last_at: dialog.updatedAt,
    test: dialog.test,
  };
}
