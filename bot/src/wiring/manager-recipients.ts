import { splitChats } from '@vitrina/config';
import type { ContentIndex } from '../content/content-index';
import { defaultLocale } from '../cms-client/schemas/content';

/** Manager chats: the bot profile's, else MANAGER_CHAT_ID. The CMS addresses deliveries by the same rule. */
export function readManagerRecipients(content: ContentIndex, fallback: string): string[] {
  const chats = content.view(defaultLocale).profile()?.managerChats || fallback;
  return splitChats(chats);
}
