import type { InboxRow } from '../../store/store';

/** At most this many chats are remembered; a flood from more at once is not told to each of them. */
const remembered = 10_000;

/** One notice a minute to a chat whose updates were dropped (DESIGN 3). */
export function createDroppedNotices(options: {
  everyMs: number;
  now(): number;
  notify(row: InboxRow): Promise<void>;
}): (rows: InboxRow[], droppedChats: string[]) => Promise<void> {
  const toldAt = new Map<string, number>();

  const isDue = (chat: string) => options.now() - (toldAt.get(chat) ?? -Infinity) >= options.everyMs;
  const remember = (chat: string) => {
    toldAt.delete(chat);
    toldAt.set(chat, options.now());
    const oldest = toldAt.keys().next().value;
    if (toldAt.size > remembered && oldest !== undefined) toldAt.delete(oldest);
  };
  return async (rows, droppedChats) => {
    const due = droppedChats.filter(isDue);
    due.forEach(remember);
    const last = due.map((chat) => rows.findLast((row) => row.chat === chat));
    await Promise.all(last.filter((row) => row !== undefined).map((row) => options.notify(row)));
  };
}
