import { DomainError } from '../../../../bot/src/errors/domain-error';
import type { OutboxRow } from '../../../../bot/src/store/store';
import { sendRecords } from '../../../../bot/src/unsent/send-records';

const row = (key: string): OutboxRow => ({ key, kind: 'event', attempts: 1, body: { key, type: 'screen.shown' } });

function prepare(keys: string[], refuse: (keys: string[]) => boolean) {
  const waiting = keys.map(row);
  const acknowledged: string[] = [];
  const alarms: unknown[] = [];
  const accepted: string[] = [];
  const options = {
    outbox: {
      take: async (kinds: OutboxRow['kind'][]) => (kinds.includes('event') ? waiting.splice(0) : []),
      acknowledge: async (done: string[]) => void acknowledged.push(...done),
    },
    cms: {
      async sendEvents(events: { key: string }[]) {
        const sentKeys = events.map(({ key }) => key);
        if (refuse(sentKeys)) throw new DomainError('CMS_REFUSED', { message: 'refused', details: { status: 400 } });
        accepted.push(...sentKeys);
      },
      sendClients: async () => undefined,
      sendDialogs: async () => undefined,
    },
    alarm: (_reason: string, details: unknown) => void alarms.push(details),
  };
  return { options, acknowledged, alarms, accepted };
}

describe('sendRecords', () => {
  it('sends a batch and acknowledges it', async () => {
    const { options, acknowledged, accepted } = prepare(['a', 'b'], () => false);
    await sendRecords(options);
    expect([accepted, acknowledged]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  it('finds the one row the CMS refuses, and only that one is lost, with an alarm', async () => {
    const { options, acknowledged, alarms, accepted } = prepare(['a', 'b', 'bad', 'c', 'd'], (keys) =>
      keys.includes('bad'),
    );
    await sendRecords(options);
    expect(accepted).toEqual(['a', 'b', 'c', 'd']);
    expect(alarms).toEqual([{ kind: 'event', key: 'bad' }]);
    expect(new Set(acknowledged)).toEqual(new Set(['a', 'b', 'bad', 'c', 'd']));
  });

  it('keeps everything while the CMS is away', async () => {
    const { options, acknowledged } = prepare(['a'], () => false);
    options.cms.sendEvents = async () => {
      throw new DomainError('CMS_UNAVAILABLE', { message: 'away' });
    };
    await expect(sendRecords(options)).rejects.toThrow('away');
    expect(acknowledged).toEqual([]);
  });

  it('keeps everything while the CMS does not know the route', async () => {
    const { options, acknowledged, alarms } = prepare(['a', 'b'], () => false);
    options.cms.sendEvents = async () => {
      throw new DomainError('CMS_REFUSED', { message: 'no such route', details: { status: 404 } });
    };
    await expect(sendRecords(options)).rejects.toThrow('no such route');
    expect([acknowledged, alarms]).toEqual([[], []]);
  });
});
