import type { ChatState } from '../../deliveries/manager-reach';
import type { Sender } from './api/create-sender';
import { parseRecipient } from './show/recipient';

/** Asks Telegram whether the bot can see a chat, without anybody noticing. One cheap call. */
export function createChatProbe({ sender }: { sender: Sender }): (recipient: string) => Promise<ChatState> {
  return async (recipient) => {
    const chat = parseRecipient(recipient)?.chat;
    if (!chat) return 'not-found';
    const result = await sender.send({
      method: 'getChat',
      payload: { chat_id: Number(chat) },
      chat: null,
      pace: 'free',
      priority: 'bulk',
      maxWaitMs: 3_000,
      tries: 1,
    });
    if (result.ok) return 'known';
    if (result.kind === 'blocked') return 'blocked';
    return result.kind === 'chat-not-found' ? 'not-found' : 'unknown';
  };
}
