export type ApplicationState = 'new' | 'in_progress' | 'closed' | 'spam';
export type StaffAction = 'take' | 'close' | 'reopen' | 'spam';
export type Current = { state: ApplicationState; holderId: string | null };
export type Verdict =
  { outcome: 'done'; state: ApplicationState; changed: boolean } | { outcome: 'refused'; reason: 'taken' | 'state' };

type Actor = { id: string; isAdmin: boolean };

/**
 * The one table of moves (C1, C3). Take: only if free. Close: the holder, or anyone if free; staff in the admin hold
 * that right of its own and may close for somebody who is away. Reopen: anyone; back to its holder or to the queue.
 * Spam: staff in the admin.
 */
export function decideTransition(action: StaffAction, { current, actor }: { current: Current; actor: Actor }): Verdict {
  const moves = { take, close, reopen, spam };
  return moves[action](current, actor);
}

const refused = (reason: 'taken' | 'state'): Verdict => ({ outcome: 'refused', reason });
const done = (state: ApplicationState): Verdict => ({ outcome: 'done', state, changed: true });
const isOpen = (state: ApplicationState) => state === 'new' || state === 'in_progress';

function take({ state, holderId }: Current, actor: Actor): Verdict {
  if (!isOpen(state)) return refused('state');
  // The same person pressing twice gets the same answer.
  if (state === 'in_progress' && holderId === actor.id) return { outcome: 'done', state, changed: false };
  return holderId ? refused('taken') : done('in_progress');
}

function close({ state, holderId }: Current, actor: Actor): Verdict {
  if (!isOpen(state)) return refused('state');
  return !holderId || holderId === actor.id || actor.isAdmin ? done('closed') : refused('taken');
}

function reopen({ state, holderId }: Current): Verdict {
  if (isOpen(state)) return refused('state');
  return done(holderId ? 'in_progress' : 'new');
}

function spam({ state }: Current, actor: Actor): Verdict {
  return isOpen(state) && actor.isAdmin ? done('spam') : refused('state');
}
