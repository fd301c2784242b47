import type { HistoryEntry } from '../../history/use-cases/write-history';
import type { ApplicationRow } from './application-card';
import type { ApplicationState, StaffAction } from './application-state';

export type StaffActor = { id: string; name: string; isAdmin: boolean };

type Move = { action: StaffAction; state: ApplicationState; actor: StaffActor; now: Date };

/** Columns a move sets. Closing keeps the holder: a reopened application goes back to him. */
export function transitionColumns({ action, state, actor, now }: Move) {
  if (action === 'take') return { state, holder_id: actor.id, holder_name: actor.name, taken_at: now };
  if (action === 'reopen') return { state, closed_by: null, closed_at: null };
  return { state, closed_by: actor.name, closed_at: now };
}

const shownFields: { column: string; field: string }[] = [
  { column: 'state', field: 'state' },
  { column: 'holder_name', field: 'holderName' },
  { column: 'closed_by', field: 'closedBy' },
];

/** One line a changed field, with the old and the new value. */
export function transitionHistory({
  before,
  after,
  who,
}: {
  before: ApplicationRow;
  after: ApplicationRow;
  who: string;
}): HistoryEntry[] {
  const number = String(before.number);
  return shownFields
    .filter(({ column }) => (before[column] ?? null) !== (after[column] ?? null))
    .map(({ column, field }) => ({
      subjectType: 'application',
      subjectId: number,
      subjectLabel: number,
      who,
      field,
      old: before[column] ?? null,
      new: after[column] ?? null,
    }));
}
