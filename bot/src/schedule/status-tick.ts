import type { CmsClient } from '../cms-client/cms-client';
import type { BotStatus } from '../cms-client/schemas/records';
import type { Tick } from './tick';

/** The heartbeat: the CMS shows it in its banner and knows by its silence that the bot is gone. */
export function createStatusTick(cms: Pick<CmsClient, 'sendStatus'>, status: () => Promise<BotStatus>): Tick {
  return {
    name: 'status',
    expression: '*/15 * * * * *',
    async run() {
      await cms.sendStatus(await status());
    },
  };
}
