import { ApiError, badRequest } from './api-error';
import type { FakeChat, FakeMessage, FakeState, FakeUser } from './state';

export function openPrivateChat(state: FakeState, user: FakeUser): FakeChat {
  const known = state.chats.get(user.id);
  if (known) return known;
  const chat: FakeChat = {
    id: user.id,
    type: 'private',
    title: null,
    members: new Map(),
    reachable: true,
    messages: [],
    lastMessageId: 0,
  };
  state.chats.set(user.id, chat);
  return chat;
}

/** The chat a call is meant for, as the server looks it up. */
export function requireChat(state: FakeState, id: unknown): FakeChat {
  const chat = state.chats.get(Number(id));
  if (!chat) throw badRequest('chat not found');
  if (chat.movedTo !== undefined) {
    const description = 'Bad Request: group chat was upgraded to a supergroup chat';
    throw new ApiError(400, description, { migrate_to_chat_id: chat.movedTo });
  }
  if (chat.reachable) return chat;
  throw new ApiError(
    403,
    chat.type === 'private'
      ? 'Forbidden: bot was blocked by the user'
      : 'Forbidden: bot was kicked from the supergroup chat',
  );
}

export function requireMessage(chat: FakeChat, id: unknown, verb: string): FakeMessage {
  const message = chat.messages.find((candidate) => candidate.message_id === Number(id) && !candidate.deleted);
  if (!message) throw badRequest(`message to ${verb} not found`);
  if (!message.fromBot) throw badRequest("message can't be edited");
  return message;
}

export function toApiChat(chat: FakeChat, state: FakeState): Record<string, unknown> {
  const user = state.users.get(chat.id);
  if (chat.type === 'supergroup') return { id: chat.id, type: 'supergroup', title: chat.title ?? 'Group' };
  return {
    id: chat.id,
    type: 'private',
    first_name: user?.first_name ?? '',
    ...(user?.username && { username: user.username }),
  };
}

/** A message as calls return it and presses carry it. */
export function toApiMessage(message: FakeMessage, state: FakeState): Record<string, unknown> {
  const chat = state.chats.get(message.chatId);
  const from = message.fromBot ? state.bot : state.users.get(message.from);
  return {
    message_id: message.message_id,
    date: message.date,
    chat: chat ? toApiChat(chat, state) : { id: message.chatId, type: 'private', first_name: '' },
    ...(from && { from }),
    ...(message.edits > 0 && { edit_date: message.date + message.edits }),
    ...(message.topic !== null && { message_thread_id: message.topic, is_topic_message: true }),
    ...(message.text !== null && { [message.caption ? 'caption' : 'text']: message.text }),
    ...toApiMedia(message),
    ...(message.inline.length > 0 && { reply_markup: { inline_keyboard: message.inline } }),
  };
}

function toApiMedia({ media }: FakeMessage): Record<string, unknown> {
  if (!media) return {};
  const file = { file_id: media.fileId, file_unique_id: `u${media.fileId}` };
  if (media.kind === 'photo') return { photo: [{ ...file, file_id: `${media.fileId}`, width: 800, height: 600 }] };
  if (media.kind === 'document') return { document: file };
  return { [media.kind]: { ...file, width: 640, height: 360, duration: 5 } };
}
