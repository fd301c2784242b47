import type { Reply } from '../../conversation/reply';
import { toWayRow } from '../../conversation/trail';
import type { Turn } from '../../conversation/turn';
import { escapeHtml } from '../../text/safe-html';
import { splitHtml, textLimit } from '../../text/split-html';

/** At most so many messages: a person's chat is no place for a book; the rest is given on request. */
const longest = 10;

/** Everything known about the person as readable JSON. */
export function buildExport(data: Record<string, unknown>, turn: Turn): Reply[] {
  const pieces = splitHtml(`<pre>${escapeHtml(JSON.stringify(data, null, 1))}</pre>`, textLimit);
  const shown = pieces.slice(0, longest);
  const messages: Reply[] = [turn.say('privacy.export'), ...shown].map((html) => ({ kind: 'message', html }));
  if (pieces.length > longest) messages.push({ kind: 'message', html: turn.say('privacy.export-long') });
  return messages.map((message, place) =>
    place === messages.length - 1 && message.kind === 'message' ? { ...message, inline: [toWayRow(turn)] } : message,
  );
}
