import type { Core } from '@strapi/strapi';
import { tableOf, type Transaction } from '../../../shared/database';

/** People whose channel refused a message because they blocked the bot or are gone. They are reachable again when they write. */
export async function markUnreachable(
  strapi: Core.Strapi,
  { trx, identities }: { trx: Transaction; identities: string[] },
): Promise<void> {
  if (identities.length === 0) return;
  await trx(tableOf(strapi, 'api::client.client')).whereIn('identity', identities).update({ reachable: false });
}
