import type { Core } from '@strapi/strapi';
import { tableOf, type Transaction } from '../../../shared/database';

/** Unfinished forms of a person and when they ended, in the order a report of one takes them. Returns how many rows went. */
export async function eraseDialogs(
  strapi: Core.Strapi,
  { trx, identity }: { trx: Transaction; identity: string },
): Promise<number> {
  const ends = await trx('dialog_end').where({ identity }).delete();
  return ends + (await trx(tableOf(strapi, 'api::dialog-state.dialog-state')).where({ identity }).delete());
}
