import type { Press } from './create-callback-answers';
import { forgetOld } from './forget-old';

/** `chat` = where it was pressed, `data` = what the pressed button carries. */
export type PressedButton = Press & { chat: string; data: string | null };

/**
 * How long a press waits for a notice to go with its answer. The first one is answered nearly at once. An impatient
 * repeat stands in line behind the first, and its only answer is a notice: Telegram takes that in the answer or never.
 */
const graceMs = { first: 100, repeated: 4_000, managers: 4_000 };
/** A handler takes no longer; a later press of the same button is a new one. */
const repeatedWithinMs = 10_000;

export function createPressGrace(options: {
  /** The managers' chat: the CMS is asked first. */
  isManagers(chat: string): boolean;
  now?: () => number;
}): (pressed: PressedButton) => number {
  const now = options.now ?? Date.now;
  const recent = new Map<string, number>();
  return ({ chat, data }) => {
    if (options.isManagers(chat)) return graceMs.managers;
    const at = now();
    forgetOld(recent, at - repeatedWithinMs);
    const button = `${chat} ${data}`;
    const isRepeated = recent.has(button);
    if (!isRepeated) recent.set(button, at);
    return isRepeated ? graceMs.repeated : graceMs.first;
  };
}
