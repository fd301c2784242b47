import { isWorkingTime, momentBefore, type WorkingTime } from './working-time';

type Rule = { now: Date; minutes: number; work: WorkingTime };

/**
 * Submitted by then, an application nobody took has earned its next reminder (C3): the managers after `minutes` of working
 * time, the owner after as many more.
 */
export type ReminderDue = { managers: Date; owner: Date };

/** null = nobody is reminded now: outside working time, or switched off. */
export function reminderDue({ now, minutes, work }: Rule): ReminderDue | null {
  if (minutes <= 0 || !isWorkingTime(now, work)) return null;
  return {
    managers: momentBefore(now, { minutes, work }),
    owner: momentBefore(now, { minutes: 2 * minutes, work }),
  };
}
