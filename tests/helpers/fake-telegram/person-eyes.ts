import type { FakeMessage } from './state';
import type { Scene } from './person';

const defaultPatienceMs = 10_000;
const lookEveryMs = 10;

/** Asks again and again until there is something. */
export async function waitFor<T>(what: string, look: () => T | undefined, patienceMs = defaultPatienceMs): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`Waited ${patienceMs} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}

/** What a person sees in a chat. */
export function createEyes(scene: Scene) {
  const { chat, state } = scene;
  const visible = () => chat.messages.filter(({ deleted, fromBot }) => fromBot && !deleted);
  const tail = () =>
    visible()
      .slice(-3)
      .map(({ text }) => text);
  const seen = (pattern: RegExp) => (message: FakeMessage) => pattern.test(message.text ?? '');

  return {
    /** The bot's messages as they stand now. */
    messages: visible,
    last: () => visible().at(-1),
    texts: () => visible().map(({ text }) => text ?? ''),
    /** Waits for a message that came or changed since the person's last act and reads like this. */
    sees: (pattern: RegExp, patienceMs?: number): Promise<FakeMessage> =>
      waitFor(
        `${String(pattern)}; last seen ${JSON.stringify(tail())}`,
        () => visible().findLast((message) => message.changedAt > scene.seenUntil && seen(pattern)(message)),
        patienceMs,
      ),
    /** Buttons under the newest message that has any. */
    buttons: (): string[] =>
      visible()
        .findLast(({ inline }) => inline.length > 0)
        ?.inline.flat()
        .map(({ text }) => text) ?? [],
    /** The keyboard below the chat, as the last message that spoke of it left it. */
    keyboard: (): string[] => {
      const { keyboard } = visible().findLast((message) => message.keyboard !== null) ?? { keyboard: null };
      return Array.isArray(keyboard) ? keyboard.flat().map(({ text }) => text) : [];
    },
    /** Waits for a notice over the chat. */
    seesToast: (pattern: RegExp, patienceMs?: number) =>
      waitFor(
        `toast ${String(pattern)}`,
        () => state.answers.findLast(({ text }) => text !== null && pattern.test(text)),
        patienceMs,
      ),
  };
}
