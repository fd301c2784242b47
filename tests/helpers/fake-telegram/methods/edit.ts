import { badRequest } from '../api-error';
import { requireChat, requireMessage, toApiMessage } from '../chats';
import { readMarkup, readText } from '../message-content';
import type { Method, MethodCall } from '../method';
import { type FakeMessage, type FakeState, touch } from '../state';
import { readFile } from './send';

export const editMessageText: Method = (call, { state }) => {
  const { message, inline } = find(call, state);
  if (message.media) throw badRequest('there is no text in the message to edit');
  return change(message, { text: readText(call.payload, 'text'), inline, source: String(call.payload.text) }, state);
};

export const editMessageCaption: Method = (call, { state }) => {
  const { message, inline } = find(call, state);
  if (!message.media) throw badRequest('there is no caption in the message to edit');
  const caption = readText(call.payload, 'caption');
  return change(message, { text: caption || null, inline, source: String(call.payload.caption ?? '') }, state);
};

export const editMessageMedia: Method = (call, { state }) => {
  const { message, inline } = find(call, state);
  const input = call.payload.media as { type: string; media: string; caption?: string; parse_mode?: string };
  const text = readText({ caption: input.caption ?? '', parse_mode: input.parse_mode }, 'caption') || null;
  const media = readFile(input.media, { kind: input.type, call, state });
  return change(message, { text, inline, caption: true, media, source: input.caption ?? '' }, state);
};

export const editMessageReplyMarkup: Method = (call, { state }) => {
  const { message, inline } = find(call, state);
  return change(message, { inline }, state);
};

export const deleteMessage: Method = ({ payload }, { state }) => {
  const message = requireMessage(requireChat(state, payload.chat_id), payload.message_id, 'delete');
  message.deleted = true;
  message.changedAt = touch(state);
  return true;
};

/** A message with a keyboard below the chat cannot be changed; no markup in the call means no buttons afterwards. */
function find({ payload }: MethodCall, state: FakeState): { message: FakeMessage; inline: FakeMessage['inline'] } {
  const chat = requireChat(state, payload.chat_id);
  const message = requireMessage(chat, payload.message_id, 'edit');
  if (Array.isArray(message.keyboard)) throw badRequest("message can't be edited");
  return { message, inline: readMarkup(payload, chat).inline };
}

function change(message: FakeMessage, next: Partial<FakeMessage>, state: FakeState): Record<string, unknown> {
  const changed = { ...message, ...next };
  const looks = ({ source, text, inline, media }: FakeMessage) => JSON.stringify([source, text, inline, media?.fileId]);
  if (looks(changed) === looks(message)) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    );
  }
  Object.assign(message, next, { edits: message.edits + 1, changedAt: touch(state) });
  return toApiMessage(message, state);
}
