import type { InboxRow } from '../../../store/store';
import type { TelegramUpdate } from './update-schema';

export const chatPrefix = 'telegram:';

/** Where an update belongs; null = of no interest. */
export function toInboxRow(update: TelegramUpdate, bot: string): InboxRow | null {
  const row = { bot, id: String(update.update_id), body: update };
  // A payment waits ten seconds at most for its answer, so it never stands behind the messages of its chat.
  const buyer = update.pre_checkout_query?.from.id;
  if (buyer !== undefined) return { ...row, chat: `${chatPrefix}${buyer}:checkout`, lane: 'urgent' };
  const chat = chatOf(update);
  return chat === null ? null : { ...row, chat: `${chatPrefix}${chat}`, lane: 'chat' };
}

function chatOf({
  message,
  edited_message: edited,
  callback_query: press,
  my_chat_member: member,
}: TelegramUpdate): number | null {
  // A press under a message that is too old to be told has no chat; it is the person's own.
  return (message ?? edited ?? press?.message ?? member)?.chat.id ?? press?.from.id ?? null;
}
