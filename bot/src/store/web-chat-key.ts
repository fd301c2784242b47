import type { WebMessage } from './store';

type Side = WebMessage['side'];
const sides: Side[] = ['client', 'managers'];

/** The chat of one side of a browser session, as the inbox and the dialogs are keyed. */
export function webChatKey(session: string, side: Side): string {
  return `web:${session}:${side}`;
}

/** Every chat of these sessions: what the store keeps by chat goes with the session. */
export function webChatKeys(sessions: { id: string }[]): string[] {
  return sessions.flatMap(({ id }) => sides.map((side) => webChatKey(id, side)));
}
