import { badRequest } from './api-error';
import { parseHtml } from './parse-html';
import type { FakeChat, FakeMessage } from './state';

/** The words of a call after entity parsing, within Telegram's limits. */
export function readText(payload: Record<string, unknown>, field: 'text' | 'caption'): string {
  const source = String(payload[field] ?? '');
  if (field === 'text' && payload.text === undefined) throw badRequest('message text is empty');
  const shown = (payload.parse_mode === 'HTML' ? parseHtml(source) : source).trim();
  if (field === 'text' && shown === '') throw badRequest('message text is empty');
  if (field === 'text' && shown.length > 4096) throw badRequest('message is too long');
  if (field === 'caption' && shown.length > 1024) throw badRequest('message caption is too long');
  return shown;
}

type Markup = {
  inline_keyboard?: FakeMessage['inline'];
  keyboard?: Exclude<FakeMessage['keyboard'], 'remove' | null>;
  remove_keyboard?: boolean;
};

export function readMarkup(payload: Record<string, unknown>, chat: FakeChat): Pick<FakeMessage, 'inline' | 'keyboard'> {
  const markup = (payload.reply_markup ?? {}) as Markup;
  const inline = markup.inline_keyboard ?? [];
  inline.flat().forEach(checkInlineButton);
  markup.keyboard?.flat().forEach((button) => checkKeyboardButton(button, chat));
  return { inline, keyboard: markup.remove_keyboard ? 'remove' : (markup.keyboard ?? null) };
}

function checkInlineButton(button: FakeMessage['inline'][number][number]): void {
  if (!button.text)
    throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
  if (button.callback_data !== undefined) {
    const bytes = Buffer.byteLength(button.callback_data);
    if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
    return;
  }
  if (!button.url || !/^(https?|tg):\/\/[^\s]+$/.test(button.url)) throw badRequest('BUTTON_URL_INVALID');
}

function checkKeyboardButton(
  button: { text: string; request_contact?: boolean; request_location?: boolean },
  chat: FakeChat,
): void {
  if (!button.text) throw badRequest("can't parse keyboard button: Text is empty");
  if (chat.type === 'private') return;
  if (button.request_contact) throw badRequest('phone number can be requested in private chats only');
  if (button.request_location) throw badRequest('location can be requested in private chats only');
}
