/** `<chat id>` or `<chat id>/<topic id>`, as staff write it and deliveries carry it. */
export type Recipient = { chat: string; topic: number | null };

/** null = not an address of this channel. */
export function parseRecipient(text: string): Recipient | null {
  const match = /^(-?\d{1,20})(?:\/(\d{1,15}))?$/.exec(text.trim());
  return match?.[1] ? { chat: match[1], topic: match[2] ? Number(match[2]) : null } : null;
}

export function chatKind({ chat }: Recipient): 'private' | 'group' {
  return chat.startsWith('-') ? 'group' : 'private';
}

/** The address part of a call's payload. */
export function toAddress({ chat, topic }: Recipient): Record<string, unknown> {
  return topic === null ? { chat_id: Number(chat) } : { chat_id: Number(chat), message_thread_id: topic };
}
