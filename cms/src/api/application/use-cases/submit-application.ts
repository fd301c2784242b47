import type { Core } from '@strapi/strapi';
import { clientOf } from '../../client/client-of';
import type { KnownClient } from '../../client/use-cases/meet-client';
import { deliveryOf } from '../../delivery/delivery-of';
import { defaultLocale } from '../../../platform/content/content-locales';
import { eventOf } from '../../event/event-of';
import { historyOf } from '../../history/history-of';
import { metricsOf } from '../../../platform/metrics/register-metrics';
import { countedSubmit } from '../../statistic/domain/counted-application';
import { statisticOf } from '../../statistic/statistic-of';
import { inTransaction, tableOf, type Transaction } from '../../../shared/database';
import { DomainError } from '../../../shared/domain-error';
import { isUniqueViolation } from '../../../shared/unique-violation';
import { wakeBots } from '../../../shared/wake-bots';
import { answeredName } from '../domain/answered-contacts';
import { checkAnswers } from '../domain/check-answers';
import { managerRecipients } from '../domain/manager-recipients';
import { payloadHash } from '../domain/payload-hash';
import type { SubmitInput } from '../domain/submit-input';
import { submittedRow } from '../domain/submitted-row';
import { findPossibleDuplicates } from './find-possible-duplicates';
import { nextNumber } from './next-number';
import { readBusiness, readRules, type Business, type Rules } from './read-rules';

export type Submitted = { number: string; status: string; repeated: boolean };

/**
 * Takes an application (DESIGN 4): client, application, history, event, stage and manager messages in one
 * transaction, answered only after its commit. The same key with the same body gets the same answer however often and
 * however much in parallel; with another body it is a conflict.
 */
export async function submitApplication(strapi: Core.Strapi, input: SubmitInput): Promise<Submitted> {
  const known = await findSubmitted(strapi, input);
  if (known) return known;
  const rules = await readRules(strapi, { form: input.form, package: input.package?.key ?? null });
  assertAnswers(rules, input);
  const business = await readBusiness(strapi);
  try {
    return await inTransaction(strapi, async ({ trx, onCommit }) => {
      onCommit(() => {
        wakeBots(strapi, 'deliveries');
        if (!input.test) metricsOf(strapi).applications.inc({ source: input.source });
      });
      return write(strapi, { trx, input, rules, business });
    });
  } catch (error) {
    // Another request with this key was first: its transaction is committed, ours is rolled back whole.
    const first = isUniqueViolation(error) ? await findSubmitted(strapi, input) : null;
    if (!first) throw error;
    return first;
  }
}

async function findSubmitted(strapi: Core.Strapi, input: SubmitInput): Promise<Submitted | null> {
  const row = await strapi.db
    .connection(tableOf(strapi, 'api::application.application'))
    .where({ idempotency_key: input.idempotencyKey })
    .first('number', 'state', 'payload_hash');
  if (!row) return null;
  if (row.payload_hash !== payloadHash(input)) {
    throw new DomainError('APPLICATION_KEY_CONFLICT', { message: 'This key was used with another body' });
  }
  return { number: row.number, status: row.state, repeated: true };
}

/** A request that waited in the bot was promised to the client: nothing in its answers is a reason to lose it (PRODUCT R1). */
function assertAnswers(rules: Rules, input: SubmitInput): void {
  if (input.kept) return;
  const errors = checkAnswers(rules.form, { answers: input.answers, openedAt: new Date(input.openedAt) });
  if (errors.length > 0)
    throw new DomainError('APPLICATION_INVALID', { message: 'Some answers are wrong', details: { errors } });
}

type Writing = { trx: Transaction; input: SubmitInput; rules: Rules; business: Business };

/** A fixed number of statements. The number comes last but one: its row lock holds back other submits until the commit. */
async function write(strapi: Core.Strapi, { trx, input, rules, business }: Writing): Promise<Submitted> {
  const client = await clientOf(strapi).meet(trx, {
    ...input.client,
    // Nobody told one (a chat in the browser): staff see how the person called themselves. It identifies nobody.
    name: input.client.name ?? answeredName(input.answers) ?? undefined,
    language: input.locale,
    startPayload: input.startPayload,
    source: input.source,
    test: input.test,
  });
  await clientOf(strapi).moveStage(trx, { client, stage: rules.form?.stage ?? null, who: 'bot' });
  const possibleDuplicates = await findPossibleDuplicates(strapi, { trx, input, clientId: client.id });
  const now = new Date();
  const number = await nextNumber(trx, { now, timeZone: business.timeZone });
  const row = submittedRow({ input, number, client, rules, possibleDuplicates, now });
  await trx(tableOf(strapi, 'api::application.application')).insert(row);
  await statisticOf(strapi).count(trx, countedSubmit(row));
  await tell(strapi, { trx, input, number, client, business, now });
  return { number, status: 'new', repeated: false };
}

type Telling = {
  trx: Transaction;
  input: SubmitInput;
  number: string;
  client: KnownClient;
  business: Business;
  now: Date;
};

async function tell(strapi: Core.Strapi, { trx, input, number, client, business, now }: Telling): Promise<void> {
  const { test } = input;
  await historyOf(strapi).write(trx, [
    {
      subjectType: 'application',
      subjectId: number,
      subjectLabel: number,
      who: input.client.name ?? 'client',
      field: 'state',
      old: null,
      new: 'new',
    },
  ]);
  await eventOf(strapi).note(trx, [
    {
      key: `application.submitted:${number}`,
      type: 'application.submitted',
      severity: 'info',
      at: now,
      identity: input.client.identity,
      clientId: client.id,
      data: { number, form: input.form, package: input.package?.key ?? null, source: input.source },
      test,
    },
  ]);
  const recipients = managerRecipients({
    test,
    session: input.session,
    profileChats: business.profile?.managerChats ?? '',
    defaultChats: business.defaultChats,
  });
  await deliveryOf(strapi).plan(
    trx,
    recipients.map(({ channel, recipient }) => ({
      dedupKey: `application.new:${number}:${recipient}`,
      class: 'transactional',
      channel,
      recipient,
      locale: defaultLocale,
      kind: 'application.new',
      payload: {},
      subject: number,
      dueAt: now,
      clientId: client.id,
      test,
    })),
  );
}
