import type { InboxRow, TakenRow } from '../../store/store';
import type { Channel, Incoming } from '../channel';
import type { PlayContext } from './play';

/** Updates of this bot name come from the program itself (the number of a submit has arrived), not from a channel. */
export const internalBot = 'internal';

/** A channel as the intake sees it. */
export type Source = {
  channel: Pick<Channel, 'deliver'>;
  /** Is this a chat of the channel? (`telegram:…`, `web:…`) */
  owns(chat: string): boolean;
  /** What a stored update says. */
  read(row: TakenRow, context: PlayContext): Promise<Reading>;
  /** The chat and person of an internal event, which has no update of its own. */
  internal(chat: string): Omit<Incoming, 'event'> | null | Promise<Omit<Incoming, 'event'> | null>;
  /** Says one sentence to the chat of a row outside the conversation: the apology, the notice about dropped updates. */
  notify(row: InboxRow, notice: Notice): Promise<void>;
};

export type Notice = 'failed' | 'too-many';

export type Reading =
  /** `also` = rows read together with it (an album). */
  | { kind: 'incoming'; incoming: Incoming; also?: number[] }
  /** Nothing for the conversation: done by the channel, or of no interest. */
  | { kind: 'settled' };
