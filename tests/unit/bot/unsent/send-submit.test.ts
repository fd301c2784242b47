import type { CmsClient } from '../../../../bot/src/cms-client/cms-client';
import { createMetrics } from '../../../../bot/src/metrics/create-metrics';
import { countApplication } from '../../../../bot/src/metrics/count-application';
import { sendSubmit } from '../../../../bot/src/unsent/send-submit';
import type { UnsentOutcome } from '../../../../bot/src/unsent/unsent-outcome';
import { buildSubmit } from '../../../fixtures/build-submit';

type Row = Parameters<typeof sendSubmit>[0];

/** Sends one waiting write to a CMS that takes every submit. */
async function send(row: Pick<Row, 'kind' | 'body'>, updateAnswers: Awaited<ReturnType<CmsClient['updateAnswers']>>) {
  const metrics = createMetrics();
  const told: UnsentOutcome[] = [];
  const submitted: string[] = [];
  const promised: (boolean | undefined)[] = [];
  const acknowledged: string[] = [];
  const waiting: Row = { ...row, key: 'write', chat: 'telegram:1', attempts: 0 };
  await sendSubmit(waiting, {
    outbox: { acknowledge: async (keys) => void acknowledged.push(...keys), postpone: async () => undefined },
    cms: {
      async submitApplication({ idempotencyKey, kept }) {
        submitted.push(idempotencyKey);
        promised.push(kept);
        return { status: 'accepted', number: 'A-2026-000001' };
      },
      updateAnswers: async () => updateAnswers,
    },
    settle: async (_chat, outcome) => void told.push(outcome),
    onApplication: (application) => countApplication(metrics, application),
    alarm: () => undefined,
  });
  const { values } = await metrics.applications.get();
  return { told, submitted, promised, acknowledged, counted: values.reduce((sum, { value }) => sum + value, 0) };
}

describe('an application that had to wait for the CMS', () => {
  it('is told to its chat and counted once it is taken', async () => {
    const input = buildSubmit({ source: 'telegram', test: false });
    const sent = await send({ kind: 'application', body: { input } }, 'accepted');
    expect(sent).toMatchObject({ told: [{ kind: 'submitted', number: 'A-2026-000001' }], counted: 1 });
  });

  it('is not counted when it was made in a test', async () => {
    const input = buildSubmit({ source: 'telegram', test: true });
    const sent = await send({ kind: 'application', body: { input } }, 'accepted');
    expect(sent).toMatchObject({ told: [{ kind: 'submitted' }], counted: 0 });
  });

  it('comes with the promise given to the client, so that an edited form does not refuse it', async () => {
    const sent = await send({ kind: 'application', body: { input: buildSubmit({}) } }, 'accepted');
    expect(sent.promised).toEqual([true]);
  });
});

describe('new answers that had to wait for the CMS', () => {
  const instead = buildSubmit({ source: 'telegram', test: false });
  const { idempotencyKey, answers } = instead;
  const input = { idempotencyKey, identity: instead.client.identity, answers, package: instead.package };
  const body = { number: 'A-2026-000007', input, instead };

  it('are forgotten once they are taken', async () => {
    const sent = await send({ kind: 'answers', body }, 'accepted');
    expect(sent).toMatchObject({ told: [], submitted: [], acknowledged: ['write'] });
  });

  it('become an application of their own when theirs was closed meanwhile', async () => {
    const sent = await send({ kind: 'answers', body }, 'gone');
    expect(sent).toMatchObject({
      told: [{ kind: 'submitted', idempotencyKey, number: 'A-2026-000001' }],
      submitted: [idempotencyKey],
      acknowledged: ['write'],
    });
  });
});
