import { z } from 'zod';
import type { InlineButton, KeyboardButton, Message } from '../../conversation/reply';
import { htmlToPlain } from '../../text/html-to-plain';

/** What a browser is handed for `send` and `edit` (DESIGN 6); `html` is the same text with Telegram's marks. */
export type WebMessageBody = {
  text: string;
  html: string;
  /** When it was said or last changed. */
  at: string;
  media: { url: string; mime: string; name: string; alt: string; width: number | null; height: number | null } | null;
  inline: InlineButton[][];
  /** Empty = leave the keyboard as it is, unless `removeKeyboard`. */
  keyboard: KeyboardButton[][];
  removeKeyboard: boolean;
  /** Toasts only: wants to be confirmed. */
  alert?: boolean;
};

/** Only what has to be found again in the log of a session. */
export const storedWebMessageSchema = z.looseObject({
  inline: z.array(z.array(z.looseObject({ action: z.string().optional() }))),
});

export function toWebMessage(message: Message, mediaUrl: (url: string) => string): WebMessageBody {
  const { media, keyboard } = message;
  return {
    text: htmlToPlain(message.html),
    html: message.html,
    at: new Date().toISOString(),
    media: media
      ? {
          url: mediaUrl(media.url),
          mime: media.mime,
          name: media.name,
          alt: media.alt ?? '',
          width: media.width,
          height: media.height,
        }
      : null,
    inline: message.inline ?? [],
    keyboard: Array.isArray(keyboard) ? keyboard : [],
    removeKeyboard: keyboard === 'remove',
  };
}

export function toastMessage(text: string, alert: boolean): WebMessageBody {
  return {
    text,
    html: '',
    at: new Date().toISOString(),
    media: null,
    inline: [],
    keyboard: [],
    removeKeyboard: false,
    alert,
  };
}
