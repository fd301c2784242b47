import { setTimeout as sleep } from 'node:timers/promises';
import { type HttpReply, sendRequest } from './http';

export type Side = 'client' | 'managers';
export type SeenMessage = {
  id: string;
  side: Side;
  text: string;
  inline: { text: string; action?: string; url?: string }[][];
  keyboard: { text: string; request?: string }[][];
};

/** A person in the browser chat, without a browser: says, taps, and looks at what stands there now. */
export async function openWebChat(
  url: string,
  session: { mode?: string; locale?: string; payload?: string; preview?: { claim: string; signature: string } } = {},
) {
  const made = await sendRequest(`${url}/chat/sessions`, { body: { mode: 'simulator', ...session } });
  if (made.status !== 201) throw new Error(`No session: ${made.status} ${made.text}`);
  const { id, secret } = made.body.data;
  const messages = new Map<string, SeenMessage>();
  const toasts: string[] = [];
  let seq = 0;
  let events = 0;

  const look = async (wait = 0): Promise<void> => {
    const { body } = await sendRequest(`${url}/chat/sessions/${id}/messages?after=${seq}&wait=${wait}`, {
      token: secret,
    });
    for (const message of body.data) {
      seq = message.seq;
      if (message.op === 'toast') toasts.push(message.text);
      else if (message.op === 'delete') messages.delete(message.id);
      else messages.set(message.id, message);
    }
  };
  const post = (event: object): Promise<HttpReply> =>
    sendRequest(`${url}/chat/sessions/${id}/events`, {
      token: secret,
      body: { id: `e${++events}`, side: 'client', ...event },
    });
  const shown = (side: Side) => [...messages.values()].filter((message) => message.side === side);
  const find = (side: Side, label: string) =>
    shown(side)
      .reverse()
      .flatMap((message) => message.inline.flat().map((button) => ({ ...button, message: message.id })))
      .find((button) => button.text.includes(label));

  const chat = {
    id,
    secret,
    post,
    shown,
    toasts,
    look,
    start: (payload?: string) => post({ type: 'start', payload }),
    says: (text: string) => post({ type: 'text', text }),
    async taps(label: string, side: Side = 'client') {
      await chat.waitFor(() => find(side, label) !== undefined, `button «${label}»`);
      return post({ type: 'tap', side, action: find(side, label)?.action });
    },
    /** Waits until something that stands in the pane fits. */
    sees: (pattern: RegExp, side: Side = 'client') =>
      chat.waitFor(() => shown(side).some(({ text }) => pattern.test(text)), String(pattern)),
    async waitFor(isTrue: () => boolean, what: string, limitMs = 8_000) {
      const deadline = Date.now() + limitMs;
      for (await look(); !isTrue(); await look(1)) {
        if (Date.now() > deadline) throw new Error(`Not seen: ${what}. Shown:\n${describe([...messages.values()])}`);
        await sleep(10);
      }
    },
  };
  return chat;
}

function describe(messages: SeenMessage[]): string {
  return messages
    .map(({ side, text, inline }) => `${side}: ${text} [${inline.flat().map((button) => button.text)}]`)
    .join('\n');
}
