import type { MessageRef } from './message-ref';

/** Which state of things a message shows (`stamp` of a reply), as far as this process has put it there. */
export type ShownStamps = {
  isShown(ref: MessageRef, stamp: string | undefined): boolean;
  note(ref: MessageRef, stamp: string | undefined): void;
};

/**
 * A storm of presses on one card would edit it as often into what it shows. A stamp is never given to two states, so a message
 * that another process has changed meanwhile is only left alone when its change was the newer one.
 */
export function createShownStamps(limit = 5_000): ShownStamps {
  const stamps = new Map<string, string>();
  const keyOf = ({ chat, messageId }: MessageRef) => `${chat}:${messageId}`;
  return {
    isShown: (ref, stamp) => stamp !== undefined && stamps.get(keyOf(ref)) === stamp,
    note(ref, stamp) {
      const key = keyOf(ref);
      stamps.delete(key);
      if (stamp === undefined) return;
      stamps.set(key, stamp);
      const oldest = stamps.keys().next();
      if (stamps.size > limit && !oldest.done) stamps.delete(oldest.value);
    },
  };
}
