import type { Transaction } from '../../../shared/database';

/** Notes that a bot's store is alive: what it holds is not given to others meanwhile. */
export async function hearStore(trx: Transaction, bot: string): Promise<void> {
  const heard_at = new Date();
  await trx('bot_heard').insert({ bot, heard_at }).onConflict('bot').merge({ heard_at });
}
