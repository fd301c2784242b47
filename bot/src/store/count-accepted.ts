import type { InboxRow, Store } from './store';

export type Accepted = Awaited<ReturnType<Store['inbox']['accept']>>;

/** Gives each row to `accept`, in order, and counts what became of them. */
export function countAccepted(
  rows: InboxRow[],
  accept: (row: InboxRow) => 'accepted' | 'repeated' | 'dropped',
): Accepted {
  const result: Accepted = { accepted: 0, repeated: 0, dropped: 0, droppedChats: [] };
  const droppedChats = new Set<string>();
  for (const row of rows) {
    const outcome = accept(row);
    result[outcome] += 1;
    if (outcome === 'dropped') droppedChats.add(row.chat);
  }
  return { ...result, droppedChats: [...droppedChats] };
}
