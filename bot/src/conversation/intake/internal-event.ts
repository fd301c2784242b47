import { z } from 'zod';
import type { InboxRow } from '../../store/store';
import { internalBot } from './source';

export const internalEventSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('submitted'), idempotencyKey: z.string(), number: z.string() }),
  z.object({ kind: z.literal('refused'), idempotencyKey: z.string() }),
]);
export type InternalEvent = z.infer<typeof internalEventSchema>;

/** The inbox row of something the program itself tells a chat; the same submit makes the same row once. */
export function toInternalRow(chat: string, event: InternalEvent): InboxRow {
  return { bot: internalBot, id: `${event.kind}:${event.idempotencyKey}`, chat, lane: 'chat', body: event };
}
