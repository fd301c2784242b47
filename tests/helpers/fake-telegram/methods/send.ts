import { randomBytes } from 'node:crypto';
import { badRequest } from '../api-error';
import { requireChat, toApiMessage } from '../chats';
import { readMarkup, readText } from '../message-content';
import type { Method, MethodCall, ServerParts } from '../method';
import { type FakeChat, type FakeMedia, type FakeMessage, type FakeState, touch } from '../state';

export const sendMessage: Method = (call, server) => {
  const chat = admit(call, server);
  const text = readText(call.payload, 'text');
  return add({ text, caption: false, media: null }, call, { chat, state: server.state });
};

const sendMedia =
  (kind: string): Method =>
  (call, server) => {
    const chat = admit(call, server);
    const caption = readText(call.payload, 'caption');
    const media = readFile(call.payload[kind], { kind, call, state: server.state });
    return add({ text: caption || null, caption: true, media }, call, { chat, state: server.state });
  };
export const sendPhoto = sendMedia('photo');
export const sendVideo = sendMedia('video');
export const sendAnimation = sendMedia('animation');
export const sendDocument = sendMedia('document');

/** An upload gets an id; an id or an address is checked. */
export function readFile(
  value: unknown,
  { kind, call, state }: { kind: string; call: MethodCall; state: FakeState },
): FakeMedia {
  const text = String(value ?? '');
  const attached = /^attach:\/\/(.+)$/.exec(text)?.[1];
  if (attached !== undefined) {
    const file = call.files.find(({ field }) => field === attached);
    if (!file || file.bytes.length === 0) throw badRequest('file must be non-empty');
    const fileId = `${kind}-${randomBytes(9).toString('base64url')}`;
    state.files.set(fileId, { bytes: file.bytes, path: `${kind}s/${fileId}`, uploaded: true });
    return { kind, fileId };
  }
  if (/^https?:\/\//.test(text)) return { kind, fileId: `${kind}-from-url` };
  if (!state.files.has(text)) throw badRequest('wrong file identifier/HTTP URL specified');
  return { kind, fileId: text };
}

function admit({ payload }: MethodCall, { state, rates }: ServerParts): FakeChat {
  const chat = requireChat(state, payload.chat_id);
  rates.check(chat.id);
  return chat;
}

function add(
  content: Pick<FakeMessage, 'text' | 'caption' | 'media'>,
  { payload }: MethodCall,
  { chat, state }: { chat: FakeChat; state: FakeState },
): Record<string, unknown> {
  const markup = readMarkup(payload, chat);
  chat.lastMessageId += 1;
  const message: FakeMessage = {
    ...content,
    ...markup,
    message_id: chat.lastMessageId,
    chatId: chat.id,
    fromBot: true,
    from: state.bot.id,
    date: Math.floor(Date.now() / 1_000),
    source: String(payload.text ?? payload.caption ?? ''),
    topic: typeof payload.message_thread_id === 'number' ? payload.message_thread_id : null,
    deleted: false,
    changedAt: touch(state),
    edits: 0,
  };
  chat.messages.push(message);
  return toApiMessage(message, state);
}
