import type { BotEvent } from '../cms-client/schemas/records';
import type { Incoming } from '../conversation/channel';
import type { Services } from '../conversation/turn';
import type { NewOutboxRow, TakenRow } from '../store/store';

/** Events of a turn become writes stored with its done mark; their keys come from the row, so a replay writes none twice. */
export function collectEvents(
  { incoming, row }: { incoming: Incoming; row: TakenRow },
  { writes, now }: { writes: NewOutboxRow[]; now(): number },
): Services['emit'] {
  let count = 0;
  return (type, data = {}, severity = 'info') => {
    const key = `${row.bot}:${row.id}:${count}`;
    count += 1;
    const body: BotEvent = {
      key,
      type,
      severity,
      at: new Date(now()).toISOString(),
      identity: incoming.chat.side === 'client' ? incoming.person.identity : null,
      data,
      test: incoming.chat.mode !== 'live',
    };
    writes.push({ key: `event:${key}`, kind: 'event', body });
  };
}
