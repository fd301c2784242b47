/** What a channel has to do for the core (DESIGN 3): translate in, translate out, and nothing else. */
import type { DeliverySender } from '../deliveries/delivery-sender';
import type { Event, IncomingFile } from './event';
import type { Message, Reply } from './reply';
import type { Chat, Person } from './turn';

export type Incoming = {
  chat: Chat;
  person: Person;
  event: Event;
  /** What the channel needs to answer in place: callback id, message id. Kept opaque here. */
  trigger: unknown;
};

export type Shown = {
  /** Reference of the message whose buttons are alive now; null = none. */
  liveMenu: string | null;
  keyboardShown: boolean;
};

/** Sends for the outbox too: `edit` = reference of the message to change; falls back to a new message when it is gone. */
export type Channel = DeliverySender<Message> & {
  name: 'telegram' | 'web';
  /** Shows the replies in their order; resolves when all were accepted. Throws = the intake tries the event again. */
  deliver(incoming: Incoming, replies: Reply[], before: Shown): Promise<Shown>;
  /** Is this identity a member of the chat with this recipient address? */
  isMember(recipient: string, identity: string): Promise<boolean>;
  /** Bytes of a file a person sent; refuses more than `limit` bytes. */
  fetchFile(file: IncomingFile, limit: number): Promise<{ bytes: Buffer; mime: string | null; name: string | null }>;
};
