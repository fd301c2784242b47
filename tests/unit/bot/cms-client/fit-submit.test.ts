import { createApplicationRoutes } from '../../../../bot/src/cms-client/routes/applications';
import type { SubmitApplication } from '../../../../bot/src/cms-client/schemas/application';
import { fitAnswers, fitShownAnswers, fitSubmit } from '../../../../bot/src/cms-client/fit-submit';
import { submitInputSchema, updateAnswersSchema } from '../../../../cms/src/api/application/domain/submit-input';
import { dialogStatesSchema } from '../../../../cms/src/api/bot/domain/record-inputs';
import { buildAnswer, buildSubmit } from '../../../fixtures/build-submit';

const long = 'Согласие '.repeat(2_000);
const consentAnswer = buildAnswer({ key: 'consent', type: 'consent', value: true, question: long, label: long });

describe('fitSubmit', () => {
  it('makes a form with a consent question of any length one the CMS takes', () => {
    const submit = buildSubmit({
      formTitle: long,
      answers: [consentAnswer],
      consent: { version: '1', text: long, at: new Date().toISOString() },
      startPayload: long,
    });
    expect(submitInputSchema.safeParse(fitSubmit(submit)).error?.issues).toBeUndefined();
  });

  it('leaves what fits as it is', () => {
    const submit = buildSubmit({ startPayload: 'friend' });
    expect(fitSubmit(submit)).toEqual(submit);
  });
});

describe('fitAnswers', () => {
  it('fits new answers to an open application', () => {
    const { idempotencyKey, client, package: shown } = buildSubmit();
    const input = { idempotencyKey, identity: client.identity, answers: [consentAnswer], package: shown };
    expect(updateAnswersSchema.safeParse(fitAnswers(input)).error?.issues).toBeUndefined();
  });
});

describe('fitShownAnswers', () => {
  it('fits the unfinished form', () => {
    const { key, label, display } = consentAnswer;
    const fitted = fitShownAnswers({
      chat: 'telegram:1',
      identity: 'telegram:1',
      form: 'application',
      field: null,
      answers: [{ key, label, display }],
      updatedAt: new Date().toISOString(),
      ended: false,
      test: false,
    });
    expect(dialogStatesSchema.safeParse([fitted]).error?.issues).toBeUndefined();
  });
});

it('goes with every submit and every change of answers', async () => {
  const labels: string[] = [];
  const answered = { status: 201, data: { data: { number: 'A-2026-000001', status: 'new', repeated: false } } };
  const routes = createApplicationRoutes(async ({ body }) => {
    const { data } = body as { data: SubmitApplication }; // what the two routes send
    labels.push(...data.answers.map(({ label }) => label));
    return answered as never;
  });
  const submit = buildSubmit({ answers: [consentAnswer] });
  await routes.submitApplication(submit);
  await routes.updateAnswers('A-2026-000001', { ...submit, identity: 'telegram:1' });
  expect(labels.map(({ length }) => length)).toEqual([400, 400]);
});
