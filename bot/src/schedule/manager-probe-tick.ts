import type { ManagerReach, ChatState } from '../deliveries/manager-reach';
import type { Tick } from './tick';

export type ManagerProbeOptions = {
  reach: Pick<ManagerReach, 'probed'>;
  managerRecipients(): string[];
  probe(recipient: string): Promise<ChatState>;
};

/** A look at the managers' chats every three minutes: a dead one is told before an application needs it (C3). */
export function createManagerProbeTick({ reach, managerRecipients, probe }: ManagerProbeOptions): Tick {
  return {
    name: 'manager-probe',
    expression: '30 */3 * * * *',
    async run() {
      for (const recipient of managerRecipients()) reach.probed(recipient, await probe(recipient));
    },
  };
}
