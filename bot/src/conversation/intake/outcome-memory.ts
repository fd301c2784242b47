import type { NewOutboxRow, TakenRow } from '../../store/store';
import type { Incoming, Shown } from '../channel';
import type { Dialog } from '../dialog';
import type { Reply } from '../reply';

/** What the conversation said to a row, until it is delivered and stored. */
export type Outcome = { incoming: Incoming; replies: Reply[]; dialog: Dialog; writes: NewOutboxRow[]; before: Shown };

/** Outcomes of rows given up for good would stay; the oldest go. */
const capacity = 2_000;

/**
 * Remembers outcomes between the tries of one process, so that a reply already shown is not shown again (R2) and the
 * conversation is not asked twice. `incoming` is remembered too: its trigger knows how far the channel got.
 */
export function createOutcomeMemory() {
  const outcomes = new Map<string, Outcome>();
  const keyOf = ({ bot, id }: TakenRow) => `${bot} ${id}`;
  return {
    recall: (row: TakenRow) => outcomes.get(keyOf(row)),
    remember(row: TakenRow, outcome: Outcome): Outcome {
      outcomes.set(keyOf(row), outcome);
      const oldest = outcomes.keys().next().value;
      if (outcomes.size > capacity && oldest !== undefined) outcomes.delete(oldest);
      return outcome;
    },
    forget: (row: TakenRow) => void outcomes.delete(keyOf(row)),
  };
}
