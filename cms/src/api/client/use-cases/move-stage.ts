import type { Core } from '@strapi/strapi';
import { historyOf } from '../../history/history-of';
import { tableOf, type Transaction } from '../../../shared/database';
import type { KnownClient } from './meet-client';

/** Puts the client on a stage of the funnel (E2), with history; nothing happens when it stands there already. */
export async function moveStage(
  strapi: Core.Strapi,
  { trx, client, stage, who }: { trx: Transaction; client: KnownClient; stage: string | null; who: string },
): Promise<void> {
  if (!stage || stage === client.stage) return;
  await trx(tableOf(strapi, 'api::client.client')).where({ id: client.id }).update({ stage, updated_at: new Date() });
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
