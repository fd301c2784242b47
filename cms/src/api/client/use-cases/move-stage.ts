import type { Core } from '@strapi/strapi';
import { historyOf } from '../../history/history-of';
import { countedMove } from '../../statistic/domain/counted-move';
import { statisticOf } from '../../statistic/statistic-of';
import { readBoolean } from '../../../shared/read-column';
import { tableOf, type Transaction } from '../../../shared/database';
import type { KnownClient } from './meet-client';

/** Puts the client on a stage of the funnel (E2), with history; nothing happens when it stands there already. */
export async function moveStage(
  strapi: Core.Strapi,
  { trx, client, stage, who }: { trx: Transaction; client: KnownClient; stage: string | null; who: string },
): Promise<void> {
  if (!stage || stage === client.stage) return;
  const at = new Date();
  const [row] = await trx(tableOf(strapi, 'api::client.client'))
    .where({ id: client.id })
    .update({ stage, updated_at: at })
    .returning(['test']);
  if (row && !readBoolean(row.test))
    await statisticOf(strapi).count(trx, [countedMove({ from: client.stage, to: stage, at })]);
  await historyOf(strapi).write(trx, [
    {
      subjectType: 'client',
      subjectId: client.documentId,
      subjectLabel: client.name ?? '',
      who,
      field: 'stage',
      old: client.stage,
      new: stage,
    },
  ]);
}
