import type { CmsClient } from '../cms-client/cms-client';
import type { Tick } from './tick';

/** Asks the CMS to remind managers of applications nobody took: what is due, and whether it is working time, is decided there (C3). */
export function createManagerRemindersTick(cms: Pick<CmsClient, 'remindManagers'>): Tick {
  return { name: 'manager-reminders', expression: '0 * * * * *', run: () => cms.remindManagers() };
}
