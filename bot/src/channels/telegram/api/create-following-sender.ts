import type { CallFailure, CallResult } from './call-result';
import type { SendCall, Sender } from './create-sender';
import type { MovedChats } from './moved-chats';

/** Messages stay in the old group: in the supergroup the same number is another message. */
const stayedBehind: CallFailure = { ok: false, kind: 'message-gone', description: 'the group became a supergroup' };

/** A sender for which a group that became a supergroup is still the same chat: what goes to its old id goes to the new one. */
export function createFollowingSender(sender: Sender, moved: MovedChats): Sender {
  const follow = async (call: SendCall, attemptsLeft: number): Promise<CallResult> => {
    const from = targetOf(call);
    if (from === null) return sender.send(call);
    const to = moved.current(from);
    if (to !== from && 'message_id' in call.payload) return stayedBehind;
    const result = await sender.send(to === from ? call : redirect(call, to));
    if (result.ok || result.movedTo === undefined || attemptsLeft === 0) return result;
    moved.note(to, result.movedTo);
    return follow(call, attemptsLeft - 1);
  };
  return {
    async send(call) {
      await moved.load();
      return follow(call, 1);
    },
  };
}

function targetOf({ payload }: SendCall): string | null {
  return typeof payload.chat_id === 'number' ? String(payload.chat_id) : null;
}

function redirect(call: SendCall, to: string): SendCall {
  return { ...call, chat: call.chat === null ? null : to, payload: { ...call.payload, chat_id: Number(to) } };
}
