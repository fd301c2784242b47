import type { ContentView } from '../content/content-view';
import type { Event } from './event';
import type { Reply } from './reply';
import type { Turn } from './turn';

/**
 * One thing a client or manager can do. The core asks features in the order of `features/index.ts`;
 * `null` = not mine, the next one is asked. Expected refusals are replies; anything else is thrown to the intake.
 */
export type Feature = {
  name: string;
  /** Which chats it plays in; default the client's. */
  sides?: readonly ('client' | 'managers')[];
  handle(event: Event, turn: Turn): Promise<Reply[] | null>;
  /** New content arrived, in every language: what takes time to get ready is made ready now. */
  prepare?(content: ContentView[]): Promise<void>;
};
