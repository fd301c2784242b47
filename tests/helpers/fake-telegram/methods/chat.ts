import { badRequest } from '../api-error';
import { requireChat, toApiChat } from '../chats';
import type { Method } from '../method';

export const getChat: Method = ({ payload }, { state }) => ({
  ...toApiChat(requireChat(state, payload.chat_id), state),
  accent_color_id: 0,
  max_reaction_count: 11,
  accepted_gift_types: {},
});

export const getChatMember: Method = ({ payload }, { state }) => {
  const chat = requireChat(state, payload.chat_id);
  const user = state.users.get(Number(payload.user_id));
  if (!user) throw badRequest('PARTICIPANT_ID_INVALID');
  return { user, status: chat.members.get(user.id) ?? 'left' };
};

export const leaveChat: Method = ({ payload }, { state }) => {
  const chat = requireChat(state, payload.chat_id);
  if (chat.type === 'private') throw badRequest("chat can't be left");
  chat.reachable = false;
  return true;
};

export const sendChatAction: Method = ({ payload }, { state }) => {
  requireChat(state, payload.chat_id);
  return true;
};
