import type { Core } from '@strapi/strapi';
import type { BotStatus } from '../domain/record-inputs';

/** Keeps what a bot told about itself last; read by the banner and by `/health`. Also a sign of life of its store. */
export async function storeStatus(strapi: Core.Strapi, status: BotStatus): Promise<void> {
  const told = {
    heard_at: new Date(),
    status_at: status.at,
    username: status.username,
    parts: JSON.stringify(status.parts),
  };
  await strapi.db
    .connection('bot_heard')
    .insert({ bot: status.bot, ...told })
    .onConflict('bot')
    .merge(told);
}
