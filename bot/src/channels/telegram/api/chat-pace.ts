/** Bot FAQ: about one message a second to a person with short bursts, 20 a minute to a group; edits and answers have no published figure. */
const paces = {
  person: { burst: 3, everyMs: 1_000 },
  edit: { burst: 10, everyMs: 250 },
  answer: { burst: 10, everyMs: 200 },
};
const group = { messages: 20, windowMs: 60_000 };
/** Chats are forgotten once this many are known; an idle one has nothing to remember. */
const sweepAt = 20_000;

export type Pace = 'message' | 'edit' | 'answer' | 'free';

/** When may the next call to a chat go out? Keeps the burst and the pauses Telegram asked for. */
export function createChatPace(now: () => number) {
  /** Theoretical arrival time per chat (leaky bucket): in the past = the full burst is there. */
  const arrivals = new Map<string, number>();
  const groupSends = new Map<string, number[]>();
  const pausedUntil = new Map<string, number>();

  const bucketWait = (key: string, { burst, everyMs }: { burst: number; everyMs: number }) =>
    Math.max(0, (arrivals.get(key) ?? 0) - (burst - 1) * everyMs - now());
  const takeFromBucket = (key: string, everyMs: number) =>
    arrivals.set(key, Math.max(arrivals.get(key) ?? 0, now()) + everyMs);

  const recentGroupSends = (chat: string) => (groupSends.get(chat) ?? []).filter((at) => at > now() - group.windowMs);
  const groupWait = (chat: string) => {
    const recent = recentGroupSends(chat);
    const blocking = recent.length >= group.messages ? recent[recent.length - group.messages] : undefined;
    return blocking === undefined ? 0 : blocking + group.windowMs - now();
  };

  const paceWait = (chat: string, pace: Pace) => {
    if (pace === 'free') return 0;
    if (pace !== 'message') return bucketWait(`${pace} ${chat}`, paces[pace]);
    return isGroup(chat) ? groupWait(chat) : bucketWait(chat, paces.person);
  };
  const sweep = () => {
    if (arrivals.size < sweepAt) return;
    for (const [key, at] of arrivals) if (at < now()) arrivals.delete(key);
    for (const [chat, until] of pausedUntil) if (until < now()) pausedUntil.delete(chat);
    for (const chat of groupSends.keys()) if (recentGroupSends(chat).length === 0) groupSends.delete(chat);
  };
  return {
    /** Milliseconds until the call may go; 0 = now. */
    wait: (chat: string, pace: Pace) => Math.max(paceWait(chat, pace), (pausedUntil.get(chat) ?? 0) - now(), 0),
    /** The call goes out now. */
    take(chat: string, pace: Pace): void {
      sweep();
      if (pace === 'free') return;
      if (pace !== 'message') takeFromBucket(`${pace} ${chat}`, paces[pace].everyMs);
      else if (isGroup(chat)) groupSends.set(chat, [...recentGroupSends(chat), now()]);
      else takeFromBucket(chat, paces.person.everyMs);
    },
    pause(chat: string, ms: number): void {
      pausedUntil.set(chat, Math.max(pausedUntil.get(chat) ?? 0, now() + ms));
    },
  };
}

/** Groups and channels have negative ids. */
function isGroup(chat: string): boolean {
  return chat.startsWith('-');
}
