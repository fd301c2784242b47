import { isWorkingTime, workingMinutes, type WorkingTime } from './working-time';

type Waiting = { submittedAt: Date; reminders: number };
type Rule = { now: Date; minutes: number; work: WorkingTime };

/**
 * Which reminder an application nobody took has earned (C3): managers after `minutes` of working time, the owner after
 * as many more. null = none yet, or both are out. Nobody is reminded outside working time.
 */
export function reminderDue(
  { submittedAt, reminders }: Waiting,
  { now, minutes, work }: Rule,
): 'managers' | 'owner' | null {
  if (minutes <= 0 || reminders > 1 || !isWorkingTime(now, work)) return null;
  const waited = workingMinutes(submittedAt, { until: now, work });
  if (waited < minutes * (reminders + 1)) return null;
  return reminders === 0 ? 'managers' : 'owner';
}
