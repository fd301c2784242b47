import type { Core } from '@strapi/strapi';
import { isPostgres, tableOf, type Transaction } from '../../../shared/database';
import type { DeliveryResult } from '../domain/delivery-input';

/**
 * Takes, before the deliveries themselves, the locks of what their results will read or write, in the order everybody
 * takes them: client, application, delivery. A card sent while its application changes is then either in the list of
 * messages that change edits, or seen as late here; without the lock it could be neither.
 */
export async function lockTold(
  strapi: Core.Strapi,
  { trx, results }: { trx: Transaction; results: DeliveryResult[] },
): Promise<void> {
  // SQLite has one connection: the transaction itself is the lock.
  if (!isPostgres(strapi)) return;
  const reported = (result: DeliveryResult['result']) =>
    trx(tableOf(strapi, 'api::delivery.delivery')).whereIn(
      'document_id',
      results.filter((one) => one.result === result).map(({ id }) => id),
    );
  const has = (result: DeliveryResult['result']) => results.some((one) => one.result === result);
  if (has('failed')) {
    const recipients = reported('failed').select(trx.raw("channel || ':' || recipient"));
    await trx(tableOf(strapi, 'api::client.client'))
      .whereIn('identity', recipients)
      .orderBy('id')
      .forNoKeyUpdate()
      .select('id');
  }
  if (has('sent')) {
    const numbers = reported('sent').whereNotNull('subject').select('subject');
    await trx(tableOf(strapi, 'api::application.application'))
      .whereIn('number', numbers)
      .orderBy('id')
      .forUpdate()
      .select('id');
  }
}
