import { createManagerReach, type ManagerReach } from '../../../../bot/src/deliveries/manager-reach';
import { buildDelivery } from '../../../fixtures/build-delivery';

const recipients = ['-1001', '-1002/5', '77'];
const card = (recipient: string) =>
  buildDelivery({ channel: 'telegram', recipient, payload: { kind: 'application.new' } });
const refused = (reach: ManagerReach, recipient: string, reason: 'blocked' | 'not-found') =>
  reach.note(card(recipient), { status: 'failed', reason, detail: '' });

let reach: ManagerReach;
const dead = () => Object.fromEntries(reach.dead(recipients));
beforeEach(() => {
  reach = createManagerReach(() => recipients);
});

describe('createManagerReach', () => {
  it('hears that the bot left a chat, with its topics, and that it is back', () => {
    reach.moved('-1002', false);
    reach.moved('-100', false);
    expect(dead()).toEqual({ '-1002/5': 'blocked' });
    reach.moved('-1002', true);
    expect(dead()).toEqual({});
    expect([reach.takeBack(), reach.takeBack()]).toEqual([['-1002/5'], []]);
  });

  it('believes a look that finds no chat, and one that finds it again', () => {
    reach.probed('-1001', 'not-found');
    reach.probed('77', 'unknown');
    expect(dead()).toEqual({ '-1001': 'not-found' });
    reach.probed('-1001', 'unknown');
    expect(dead()).toEqual({ '-1001': 'not-found' });
    reach.probed('-1001', 'known');
    expect(dead()).toEqual({});
  });

  it('does not take a chat that is there for one that takes messages', () => {
    refused(reach, '-1001', 'blocked');
    reach.moved('77', false);
    reach.probed('-1001', 'known');
    reach.probed('77', 'known');
    expect(dead()).toEqual({ '-1001': 'blocked', '77': 'blocked' });
    reach.note(card('-1001'), { status: 'sent', messageRef: '1' });
    expect(dead()).toEqual({ '77': 'blocked' });
  });

  it('tells nothing of a chat that is in use no longer', () => {
    refused(reach, '-1009', 'not-found');
    expect(dead()).toEqual({});
  });
});
