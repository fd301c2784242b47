import type { ClaimedDelivery } from '../cms-client/schemas/delivery';
import type { SendOutcome } from './delivery-sender';

/** What a question to the channel found out about a chat; `unknown` = it could not be asked now. */
export type ChatState = 'known' | 'blocked' | 'not-found' | 'unknown';

/** Which manager chats the bot cannot write to, and why: health and the admin's banner tell it (C3). */
export type ManagerReach = {
  note(delivery: ClaimedDelivery, outcome: SendOutcome): void;
  /** The bot was taken into a chat or out of it, a person blocked or unblocked it. `chat` = address without a topic. */
  moved(chat: string, isIn: boolean): void;
  probed(recipient: string, state: ChatState): void;
  /** Chats that are back since this was last asked: what waits for them is claimed at once. */
  takeBack(): string[];
  /** recipient → reason, of the chats that are in use now. */
  dead(recipients: string[]): Map<string, string>;
};

type Trouble = { reason: string; found: 'send' | 'probe' };

export function createManagerReach(managerRecipients: () => string[]): ManagerReach {
  const troubles = new Map<string, Trouble>();
  const back = new Set<string>();
  const isBack = (recipient: string) => {
    troubles.delete(recipient);
    back.add(recipient);
  };

  return {
    note({ channel, recipient, payload }, outcome) {
      if (channel !== 'telegram' || !isForManagers(payload)) return;
      if (outcome.status === 'sent') troubles.delete(recipient);
      if (outcome.status === 'failed') troubles.set(recipient, { reason: outcome.reason, found: 'send' });
    },
    moved(chat, isIn) {
      for (const recipient of managerRecipients().filter((one) => chatOf(one) === chat)) {
        if (isIn) isBack(recipient);
        // What Telegram told is as good as a refused message: a person who blocked the bot can still be looked up.
        else troubles.set(recipient, { reason: 'blocked', found: 'send' });
      }
    },
    probed(recipient, state) {
      const known = troubles.get(recipient);
      if (state === 'known') {
        // A chat that is there may still refuse messages, so this takes back only what a look can see.
        if (known?.found === 'probe' || known?.reason === 'not-found') isBack(recipient);
      } else if (state !== 'unknown' && !known) troubles.set(recipient, { reason: state, found: 'probe' });
    },
    takeBack() {
      const chats = [...back];
      back.clear();
      return chats;
    },
    dead: (recipients) =>
      new Map(
        [...troubles]
          .filter(([recipient]) => recipients.includes(recipient))
          .map(([recipient, { reason }]) => [recipient, reason]),
      ),
  };
}

/** `<chat>` or `<chat>/<topic>` (MANAGER_CHAT_ID). */
function chatOf(recipient: string): string | undefined {
  return recipient.split('/')[0];
}

function isForManagers(payload: unknown): boolean {
  const kind = typeof payload === 'object' && payload !== null && 'kind' in payload ? payload.kind : null;
  return typeof kind === 'string' && kind.startsWith('application.');
}
