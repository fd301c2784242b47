import type { CmsClient } from '../cms-client/cms-client';
import type { Tick } from './tick';

/** More than a day ever leaves behind; what is left goes the next night. */
const mostCalls = 200;

/** Asks the CMS at night to delete what is due to go (tests, files of abandoned forms): which rows is decided there. */
export function createPurgeRecordsTick(cms: Pick<CmsClient, 'purge'>): Tick {
  return {
    name: 'purge-records',
    expression: '0 30 3 * * *',
    async run() {
      for (let call = 0; call < mostCalls; call += 1) if (!(await cms.purge()).more) return;
    },
  };
}
