import type { Core } from '@strapi/strapi';
import { tableOf, type Transaction } from '../../../shared/database';

type Superseded = { trx: Transaction; subject: string; kind: string };

/** Waiting messages a newer one makes pointless. */
export async function supersedeDeliveries(strapi: Core.Strapi, { trx, subject, kind }: Superseded): Promise<void> {
  await trx(tableOf(strapi, 'api::delivery.delivery'))
    .where({ subject, kind, state: 'planned' })
    .update({ state: 'skipped', reason: 'superseded', updated_at: new Date() });
}
