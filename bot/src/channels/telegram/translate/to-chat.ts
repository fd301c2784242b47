import type { Chat, Person } from '../../../conversation/turn';
import { parseRecipient } from '../show/recipient';
import { chatPrefix } from './to-inbox-row';
import type { TelegramPlace, TelegramUser } from './update-schema';

type Place = Pick<TelegramPlace, 'chat'> & Partial<TelegramPlace>;

/** Every topic of a managers' group is the managers' side: the bot must not take it for a foreign group and leave. */
export function toChat(place: Place, managerRecipients: readonly string[]): Chat {
  const id = String(place.chat.id);
  const isManagers = managerRecipients.some((recipient) => parseRecipient(recipient)?.chat === id);
  const topic = place.is_topic_message ? place.message_thread_id : undefined;
  return {
    channel: 'telegram',
    key: `${chatPrefix}${id}`,
    mode: 'live',
    side: isManagers ? 'managers' : 'client',
    kind: place.chat.type === 'private' ? 'private' : 'group',
    recipient: topic === undefined ? id : `${id}/${topic}`,
    session: null,
  };
}

export function toPerson(user: TelegramUser | undefined): Person {
  if (!user) return { identity: `${chatPrefix}0`, name: null, username: null, languageCode: null };
  const name = [user.first_name, user.last_name].filter(Boolean).join(' ');
  return {
    identity: `${chatPrefix}${user.id}`,
    name: name || null,
    username: user.username ?? null,
    languageCode: user.language_code ?? null,
  };
}
