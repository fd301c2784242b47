import type { Core } from '@strapi/strapi';
import { clientOf } from '../../client/client-of';
import { inTransaction, isPostgres, tableOf } from '../../../shared/database';
import { DomainError } from '../../../shared/domain-error';
import { readText } from '../../../shared/read-column';

type Move = { number: string; stage: string; who: string };

/** A card dragged to another column: the stage is the client's (E2), all of the person's cards follow. */
export async function moveApplication(strapi: Core.Strapi, { number, stage, who }: Move): Promise<{ stage: string }> {
  return inTransaction(strapi, async ({ trx }) => {
    const known = await trx(tableOf(strapi, 'api::stage.stage')).where({ key: stage }).first('id');
    if (!known) throw new DomainError('CONTENT_NOT_FOUND', { message: 'No such stage' });
    const application = await trx(tableOf(strapi, 'api::application.application')).where({ number }).first('client_id');
    if (!application?.client_id) throw new DomainError('APPLICATION_NOT_FOUND', { message: 'No such application' });
    const query = trx(tableOf(strapi, 'api::client.client'))
      .where({ id: application.client_id })
      .select('id', 'document_id', 'name', 'stage');
    // Two drags at once: the second sees where the first has put it.
    const [row] = await (isPostgres(strapi) ? query.forNoKeyUpdate() : query);
    if (!row) throw new DomainError('APPLICATION_NOT_FOUND', { message: 'No such application' });
    const client = {
      id: Number(row.id),
      documentId: String(row.document_id),
      name: readText(row.name),
      stage: readText(row.stage),
    };
    await clientOf(strapi).moveStage(trx, { client, stage, who });
    return { stage };
  });
}
