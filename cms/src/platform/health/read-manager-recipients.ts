import type { Core } from '@strapi/strapi';
import { splitChats } from '@vitrina/config';
import { configOf } from '../cms-config';

/** Manager chats: those of the published bot profile, else `MANAGER_CHAT_ID`. */
export async function readManagerRecipients(strapi: Core.Strapi): Promise<string[]> {
  const profiles: unknown[] = await strapi.db.query('api::bot-profile.bot-profile').findMany({
    where: { publishedAt: { $notNull: true } },
    select: ['managerChats'],
    limit: 1,
  });
  const chats = chatsOf(profiles[0]) || configOf(strapi).bot.managerChats;
  return splitChats(chats);
}

function chatsOf(profile: unknown): string {
  if (typeof profile !== 'object' || profile === null || !('managerChats' in profile)) return '';
  return typeof profile.managerChats === 'string' ? profile.managerChats : '';
}
