import type { CmsClient } from '../cms-client/cms-client';
import type { Tick } from './tick';

/** Twice a minute: the numbers of the admin's home page are never older than one (M3). What is due is known in the CMS. */
export function createStatisticsTick(cms: Pick<CmsClient, 'foldStatistics'>): Tick {
  return { name: 'statistics', expression: '*/30 * * * * *', run: () => cms.foldStatistics() };
}
