import type { Core } from '@strapi/strapi';
import type { Transaction } from '../../../shared/database';
import type { OldRows } from '../../../shared/old-rows';

/** Notes that a bot's store is alive: what it holds is not given to others meanwhile. */
export async function hearStore(trx: Transaction, bot: string): Promise<void> {
  const heard_at = new Date();
  await trx('bot_heard').insert({ bot, heard_at }).onConflict('bot').merge({ heard_at });
}

/** Stores nobody will hear of again: what they held was given up after ten minutes. Returns how many went. */
export async function forgetStores(strapi: Core.Strapi, { before, limit }: OldRows): Promise<number> {
  const { connection } = strapi.db;
  const silent = connection('bot_heard').where('heard_at', '<', before).limit(limit).select('bot');
  return connection('bot_heard').whereIn('bot', silent).where('heard_at', '<', before).delete();
}
