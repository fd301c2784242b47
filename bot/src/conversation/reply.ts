/** What to show, never how (DESIGN 3). A channel translates. */
import type { Media } from '../cms-client/schemas/content';

/**
 * Text ready to show: the HTML subset of Telegram (b, i, u, s, a, code, pre, blockquote) with every value escaped.
 * Channels without HTML strip it with `text/html-to-plain`.
 */
export type Html = string;

export type InlineButton = { text: string; action: string } | { text: string; url: string };
export type KeyboardButton = { text: string; request?: 'contact' | 'location' };

export type Message = {
  html: Html;
  media?: Media;
  /** Buttons under the message. */
  inline?: InlineButton[][];
  /** Buttons instead of the keyboard; 'remove' takes them away. */
  keyboard?: KeyboardButton[][] | 'remove';
};

export type Reply =
  | ({ kind: 'message' } & Message)
  /**
   * The same as `message`, but in place of the message whose button was pressed (or of the live menu).
   * A channel that cannot edit it sends a new one and takes the buttons off the old one.
   */
  | ({
      kind: 'replace';
      /** Which state of things it shows: a message that shows the same one already is left as it is. */
      stamp?: string;
    } & Message)
  /** A short notice over the chat; only in answer to a tap, elsewhere shown as a message. */
  | {
      kind: 'toast';
      text: string;
      alert?: boolean;
      /** Not worth a message of its own: where it cannot stand over the chat it is left out. */
      fleeting?: boolean;
    }
  /** Leave the group the event came from. */
  | { kind: 'leave' };
