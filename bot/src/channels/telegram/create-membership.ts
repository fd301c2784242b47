import { z } from 'zod';
import type { Channel } from '../../conversation/channel';
import { DomainError } from '../../errors/domain-error';
import type { Sender } from './api/create-sender';
import { parseRecipient } from './show/recipient';
import { chatPrefix } from './translate/to-inbox-row';

const rememberMs = 60_000;
const capacity = 5_000;
const memberSchema = z.looseObject({ status: z.string(), is_member: z.boolean().optional() });

/** `Channel.isMember`: asked of Telegram, remembered a minute (C3). Out of reach = thrown, so that a press is tried again. */
export function createMembership({
  sender,
  now = Date.now,
}: {
  sender: Sender;
  now?: () => number;
}): Channel['isMember'] {
  const known = new Map<string, { isMember: boolean; until: number }>();

  const ask = async (chat: string, user: string): Promise<boolean> => {
    const result = await sender.send({
      method: 'getChatMember',
      payload: { chat_id: Number(chat), user_id: Number(user) },
      chat: null,
      pace: 'free',
      priority: 'reply',
      maxWaitMs: 3_000,
      tries: 2,
      repeatUncertain: true,
      timeoutMs: 4_000,
    });
    if (result.ok) return isInside(memberSchema.parse(result.result));
    if (['blocked', 'chat-not-found', 'rejected'].includes(result.kind)) return false;
    throw new DomainError('CHANNEL_UNAVAILABLE', {
      message: `Membership could not be checked: ${result.kind}.`,
      details: { afterMs: result.retryAfterMs ?? 2_000 },
    });
  };

  return async (recipient, identity) => {
    const chat = parseRecipient(recipient)?.chat;
    const user = identity.startsWith(chatPrefix) ? identity.slice(chatPrefix.length) : '';
    if (!chat || !/^\d+$/.test(user)) return false;
    // A private chat of one manager has one member.
    if (!chat.startsWith('-')) return chat === user;
    const key = `${chat} ${user}`;
    const remembered = known.get(key);
    if (remembered && remembered.until > now()) return remembered.isMember;
    const isMember = await ask(chat, user);
    if (known.size >= capacity) known.clear();
    known.set(key, { isMember, until: now() + rememberMs });
    return isMember;
  };
}

function isInside({ status, is_member: isStillIn }: z.infer<typeof memberSchema>): boolean {
  if (status === 'restricted') return isStillIn === true;
  return ['creator', 'administrator', 'member'].includes(status);
}
