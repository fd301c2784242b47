import { z } from 'zod';
import { DomainError } from '../../errors/domain-error';
import type { NewOutboxRow, Store, TakenRow } from '../../store/store';
import type { Incoming, Shown } from '../channel';
import type { Dialog } from '../dialog';
import type { Reply } from '../reply';
import { internalEventSchema } from './internal-event';
import { createOutcomeMemory } from './outcome-memory';
import type { Play, PlayContext } from './play';
import { internalBot, type Reading, type Source } from './source';

export type Conversed = { replies: Reply[]; dialog: Dialog; writes: NewOutboxRow[] };

export type PlayOptions = {
  dialogs: Pick<Store['dialog'], 'load'>;
  sources: Source[];
  /** The conversation core with everything it needs; `kept` is the stored dialog as it was. */
  converse(incoming: Incoming, kept: { dialog: unknown; row: TakenRow; signal: AbortSignal }): Promise<Conversed>;
};

/** read → converse → deliver. The conversation is asked once per process: a failed delivery only goes on delivering. */
export function createPlay({ dialogs, sources, converse }: PlayOptions): Play {
  const memory = createOutcomeMemory();

  const converseOnce = async (row: TakenRow, incoming: Incoming, signal: AbortSignal) => {
    const known = memory.recall(row);
    if (known) return known;
    const kept = await dialogs.load(incoming.chat.key);
    const { dialog, replies, writes } = await converse(incoming, { dialog: kept, row, signal });
    return memory.remember(row, { incoming, dialog, replies, writes, before: shownBefore(kept) });
  };

  return async (row, context) => {
    const source = sources.find(({ owns }) => owns(row.chat));
    if (!source) throw new DomainError('NOT_FOUND', { message: 'No channel answers for this chat.' });
    const reading = await readRow(source, row, context);
    if (reading.kind === 'settled') return { writes: [] };
    const outcome = await converseOnce(row, reading.incoming, context.signal);
    const shown = await source.channel.deliver(outcome.incoming, outcome.replies, outcome.before);
    return {
      dialog: { ...outcome.dialog, ...shown },
      writes: outcome.writes,
      also: reading.also,
      ended: () => memory.forget(row),
    };
  };
}

async function readRow(source: Source, row: TakenRow, context: PlayContext): Promise<Reading> {
  if (row.bot !== internalBot) return source.read(row, context);
  const event = internalEventSchema.parse(row.body);
  const place = await source.internal(row.chat);
  return place ? { kind: 'incoming', incoming: { ...place, event } } : { kind: 'settled' };
}

const shownSchema = z.object({ liveMenu: z.string().nullable(), keyboardShown: z.boolean() });

/** The part of a kept dialog the channel needs; the rest is the core's to check. */
function shownBefore(kept: unknown): Shown {
  if (kept === null) return { liveMenu: null, keyboardShown: false };
  const parsed = shownSchema.safeParse(kept);
  return parsed.success ? parsed.data : { liveMenu: null, keyboardShown: false };
}
