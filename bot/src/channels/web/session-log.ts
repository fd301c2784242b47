import { z } from 'zod';
import type { Store, WebMessage } from '../../store/store';
import { storedWebMessageSchema } from './web-message';

/** One message as it stands now, after its edits. */
export type CurrentMessage = { id: string; side: WebMessage['side']; body: z.infer<typeof storedWebMessageSchema> };
export type SessionLog = {
  find(session: string, side: WebMessage['side'], id: string): Promise<CurrentMessage | null>;
  /** Newest message that carries a button with this action. */
  findByAction(session: string, side: WebMessage['side'], action: string): Promise<CurrentMessage | null>;
  /** Newest message of the side. */
  newest(session: string, side: WebMessage['side']): Promise<CurrentMessage | null>;
};

type Folded = { seq: number; messages: Map<string, CurrentMessage> };

const cachedSessions = 200;
/** Older messages are past answering in place. */
const keptMessages = 200;
const pageSize = 500;

/** What the browser shows, read back from the store and kept for the sessions that were busy last. */
export function createSessionLog(web: Pick<Store['web'], 'after'>): SessionLog {
  const cache = new Map<string, Folded>();

  const load = async (session: string): Promise<CurrentMessage[]> => {
    const folded = cache.get(session) ?? { seq: 0, messages: new Map() };
    cache.delete(session);
    cache.set(session, folded);
    dropOldest(cache, cachedSessions);
    for (let page = await web.after(session, folded.seq, pageSize); page.length > 0;) {
      for (const message of page) fold(folded, message);
      page = page.length < pageSize ? [] : await web.after(session, folded.seq, pageSize);
    }
    return [...folded.messages.values()].reverse();
  };

  return {
    async find(session, side, id) {
      const messages = await load(session);
      return messages.find((message) => message.id === id && message.side === side) ?? null;
    },
    async findByAction(session, side, action) {
      const messages = await load(session);
      return messages.find((message) => message.side === side && hasAction(message, action)) ?? null;
    },
    async newest(session, side) {
      const messages = await load(session);
      return messages.find((message) => message.side === side) ?? null;
    },
  };
}

function fold(folded: Folded, { seq, id, side, op, body }: WebMessage): void {
  // Two readers may fold the same page: the later one must not undo what the first already has.
  folded.seq = Math.max(folded.seq, seq);
  if (op === 'delete') folded.messages.delete(id);
  if (op !== 'send' && op !== 'edit') return;
  const parsed = storedWebMessageSchema.safeParse(body);
  if (!parsed.success) return;
  folded.messages.set(id, { id, side, body: parsed.data });
  dropOldest(folded.messages, keptMessages);
}

function hasAction({ body }: CurrentMessage, action: string): boolean {
  return body.inline.flat().some((button) => button.action === action);
}

function dropOldest(map: Map<string, unknown>, limit: number): void {
  const oldest = map.keys().next();
  if (map.size > limit && !oldest.done) map.delete(oldest.value);
}
