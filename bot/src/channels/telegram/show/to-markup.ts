import type { InlineButton, KeyboardButton, Message } from '../../../conversation/reply';

type ReplyMarkup = Record<string, unknown>;

export function toInlineMarkup(rows: InlineButton[][] | undefined): ReplyMarkup | undefined {
  const filled = (rows ?? []).filter((row) => row.length > 0);
  return filled.length > 0 ? { inline_keyboard: filled.map((row) => row.map(toInlineButton)) } : undefined;
}

/** Buttons under the message win: Telegram takes one kind of keyboard a message. */
export function toMarkup(message: Message, chat: { kind: 'private' | 'group' }): ReplyMarkup | undefined {
  return toInlineMarkup(message.inline) ?? toKeyboardMarkup(message.keyboard, chat);
}

export function toKeyboardMarkup(
  keyboard: Message['keyboard'],
  chat: { kind: 'private' | 'group' },
): ReplyMarkup | undefined {
  if (keyboard === undefined) return undefined;
  if (keyboard === 'remove') return { remove_keyboard: true };
  return {
    keyboard: keyboard.map((row) => row.map((button) => toKeyboardButton(button, chat))),
    resize_keyboard: true,
    one_time_keyboard: true,
  };
}

function toInlineButton(button: InlineButton): ReplyMarkup {
  return 'url' in button ? { text: button.text, url: button.url } : { text: button.text, callback_data: button.action };
}

/** A contact or a place can be asked for in a private chat only. */
function toKeyboardButton({ text, request }: KeyboardButton, { kind }: { kind: 'private' | 'group' }): ReplyMarkup {
  if (kind === 'group' || request === undefined) return { text };
  return request === 'contact' ? { text, request_contact: true } : { text, request_location: true };
}
