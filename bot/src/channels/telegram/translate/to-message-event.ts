import type { Context } from 'telegraf';
import type { Event, IncomingFile } from '../../../conversation/event';

type Message = NonNullable<Context['message']>;
type MessageContext = Pick<Context, 'me'> & { message: Message };

/** Kinds that are answered sensibly and never used, in the order in which they are looked for. */
const unsupportedKinds: [field: string, what: string][] = [
  ['sticker', 'sticker'],
  ['voice', 'voice'],
  ['video_note', 'video-note'],
  // An animation carries a document too, so it is looked for before documents.
  ['animation', 'animation'],
  ['video', 'video'],
  ['audio', 'audio'],
  ['poll', 'poll'],
  ['dice', 'dice'],
  ['game', 'game'],
  ['story', 'story'],
];

/** null = a service message (somebody joined, a pin …) or a command for another bot. */
export function toMessageEvent({ message, me }: MessageContext): Event | null {
  if ('text' in message) return toTextEvent(message.text, me);
  if ('contact' in message) return toContactEvent(message);
  if ('location' in message) {
    const { latitude, longitude } = message.location;
    return { kind: 'shared', what: 'location', latitude, longitude };
  }
  const unsupported = unsupportedKinds.find(([field]) => field in message);
  if (unsupported) return { kind: 'unsupported', what: unsupported[1] };
  const file = toFile(message);
  if (!file) return null;
  const caption = 'caption' in message ? (message.caption ?? '') : '';
  return { kind: 'shared', what: 'file', file, caption };
}

function toTextEvent(text: string, me: string | undefined): Event | null {
  const command = /^\/([a-z0-9_]{1,32})(?:@(\w+))?(?:\s+([\s\S]*))?$/i.exec(text);
  if (!command) return { kind: 'said', text };
  const [, name = '', addressee, argument = ''] = command;
  if (addressee && me && addressee.toLowerCase() !== me.toLowerCase()) return null;
  if (name.toLowerCase() === 'start') return { kind: 'started', payload: argument.trim() || null };
  return { kind: 'commanded', name: name.toLowerCase(), argument: argument.trim() };
}

/** Own = Telegram says the card is the sender's account; a card without an account is somebody else's. */
function toContactEvent(message: Extract<Message, { contact: unknown }>): Event {
  const { contact, from } = message;
  const name = [contact.first_name, contact.last_name].filter(Boolean).join(' ');
  return {
    kind: 'shared',
    what: 'contact',
    phone: contact.phone_number,
    own: contact.user_id !== undefined && contact.user_id === from?.id,
    name: name || null,
  };
}

function toFile(message: Message): IncomingFile | null {
  if ('photo' in message) {
    const largest = message.photo.at(-1);
    if (!largest) return null;
    return {
      reference: largest.file_id,
      what: 'photo',
      mime: 'image/jpeg',
      name: null,
      size: largest.file_size ?? null,
    };
  }
  if (!('document' in message)) return null;
  const { file_id, mime_type, file_name, file_size } = message.document;
  return {
    reference: file_id,
    what: 'document',
    mime: mime_type ?? null,
    name: file_name ?? null,
    size: file_size ?? null,
  };
}
