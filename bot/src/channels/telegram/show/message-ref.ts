import { z } from 'zod';

/** A message of ours in a chat. `media` = hash of the picture it shows, '' = some picture, null = text only. */
export type MessageRef = { chat: string; messageId: number; media: string | null };

const refPattern = /^(-?\d+):(\d+):(?:t|m([A-Za-z0-9_-]*))$/;
/** Enough of the hash to tell the pictures of one menu apart. */
const hashLength = 16;

/** `<chat>:<message>:t` or `<chat>:<message>:m<hash>`: what the core, the store and the CMS keep. */
export function formatRef({ chat, messageId, media }: MessageRef): string {
  return `${chat}:${messageId}:${media === null ? 't' : `m${media.slice(0, hashLength)}`}`;
}

/** null = not a reference of this channel. */
export function parseRef(text: string): MessageRef | null {
  const match = refPattern.exec(text);
  if (!match) return null;
  const [whole, chat = '', messageId = ''] = match;
  return { chat, messageId: Number(messageId), media: whole.endsWith(':t') ? null : (match[3] ?? '') };
}

export function isSamePicture(ref: MessageRef, hash: string): boolean {
  return ref.media !== null && ref.media !== '' && ref.media === hash.slice(0, hashLength);
}

const sentSchema = z.object({ message_id: z.number(), chat: z.object({ id: z.number() }) });

/** The reference of a message the Bot API returned. */
export function toRef(result: unknown, media: string | null): MessageRef {
  const { message_id, chat } = sentSchema.parse(result);
  return { chat: String(chat.id), messageId: message_id, media };
}
