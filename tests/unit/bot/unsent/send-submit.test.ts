import { createMetrics } from '../../../../bot/src/metrics/create-metrics';
import { countApplication } from '../../../../bot/src/metrics/count-application';
import { sendSubmit } from '../../../../bot/src/unsent/send-submit';
import { buildSubmit } from '../../../fixtures/build-submit';

describe('an application that had to wait for the CMS', () => {
  const send = async (test: boolean) => {
    const metrics = createMetrics();
    const told: string[] = [];
    const input = buildSubmit({ source: 'telegram', test });
    const row = {
      key: 'application:1',
      kind: 'application' as const,
      chat: 'telegram:1',
      body: { input },
      attempts: 0,
    };
    await sendSubmit(row, {
      outbox: { acknowledge: async () => undefined, postpone: async () => undefined },
      cms: {
        submitApplication: async () => ({ status: 'accepted', number: 'A-2026-000001' }),
        updateAnswers: async () => 'accepted',
      },
      settle: async (_chat, outcome) => void told.push(outcome.kind),
      onApplication: (application) => countApplication(metrics, application),
      alarm: () => undefined,
    });
    const { values } = await metrics.applications.get();
    return { told, counted: values.reduce((sum, { value }) => sum + value, 0) };
  };

  it('is told to its chat and counted once it is taken', async () => {
    expect(await send(false)).toEqual({ told: ['submitted'], counted: 1 });
  });

  it('is not counted when it was made in a test', async () => {
    expect(await send(true)).toEqual({ told: ['submitted'], counted: 0 });
  });
});
