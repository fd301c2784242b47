import { managerPatienceMs } from './delivery-rules';

/** Messages managers get about an application; a chat they cannot be brought to is waited for. */
export const managerKinds: readonly string[] = ['application.new', 'application.changed', 'application.reminder'];

export type ManagerFacts = { class: string; kind: string; test: boolean; createdAt: Date | null };

/** A real message for managers, young enough to be of use when their chat is back. */
export function isWorthWaiting(row: ManagerFacts, now: Date): boolean {
  if (row.class !== 'transactional' || row.test || !managerKinds.includes(row.kind)) return false;
  return now.getTime() - (row.createdAt ?? now).getTime() <= managerPatienceMs;
}

/** The chat itself is out of reach: the bot was removed or blocked, or does not know it. What it refuses for good is not. */
export function isChatAway(reason: string | undefined): boolean {
  return reason === 'blocked' || reason === 'not-found';
}

/** Every waiting row's `reason` begins so. */
export const storyPrefix = 'waits: ';

/** What staff read of a row that waits: the last refusal, how many tries, since when. */
export function waitingStory(
  row: { attempts: number; reason: string | null },
  { why, now }: { why: string; now: Date },
) {
  const since = storyOf(row.reason)?.split(', since ')[1] ?? now.toISOString();
  return `${storyPrefix}${why}, tries ${row.attempts}, since ${since}`;
}

/** The story of a row that waits or has waited; null = it never did. */
export function storyOf(reason: string | null): string | null {
  return reason?.startsWith(storyPrefix) ? reason : null;
}
