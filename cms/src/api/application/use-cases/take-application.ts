import type { Core } from '@strapi/strapi';
import { clientOf } from '../../client/client-of';
import type { KnownClient } from '../../client/use-cases/meet-client';
import { deliveryOf } from '../../delivery/delivery-of';
import { configOf } from '../../../platform/cms-config';
import { defaultLocale } from '../../../platform/content/content-locales';
import { eventOf } from '../../event/event-of';
import { historyOf } from '../../history/history-of';
import { metricsOf } from '../../../platform/metrics/register-metrics';
import { countedSubmit } from '../../statistic/domain/counted-application';
import { statisticOf } from '../../statistic/statistic-of';
import { inTransaction, tableOf, type Transaction } from '../../../shared/database';
import { wakeBots } from '../../../shared/wake-bots';
import { answeredName } from '../domain/answered-contacts';
import { managerRecipients } from '../domain/manager-recipients';
import type { NewApplication } from '../domain/submit-input';
import { submittedRow } from '../domain/submitted-row';
import { findPossibleDuplicates } from './find-possible-duplicates';
import { nextNumber } from './next-number';
import type { Business, Rules } from './read-rules';

export type Taking = {
  input: NewApplication;
  rules: { form: { stage: string | null } | null; package: Rules['package'] };
  business: Business;
  /** An application older than this gives the key up, its row stays. */
  freeKeyBefore?: Date;
};
export type TakenRow = ReturnType<typeof submittedRow>;

/**
 * Client, application, history, event, stage and manager messages in one transaction (DESIGN 4). Throws the violation of
 * the unique index when another request with this key was first: nothing of this one is left then.
 */
export function takeApplication(strapi: Core.Strapi, taking: Taking): Promise<TakenRow> {
  const { test, source } = taking.input;
  return inTransaction(strapi, async ({ trx, onCommit }) => {
    onCommit(() => {
      wakeBots(strapi, 'deliveries');
      if (!test) metricsOf(strapi).applications.inc({ source });
    });
    if (taking.freeKeyBefore) await freeKey(strapi, { trx, input: taking.input, before: taking.freeKeyBefore });
    return write(strapi, { trx, ...taking });
  });
}

type Freeing = { trx: Transaction; input: NewApplication; before: Date };

async function freeKey(strapi: Core.Strapi, { trx, input, before }: Freeing): Promise<void> {
  await trx(tableOf(strapi, 'api::application.application'))
    .where({ idempotency_key: input.idempotencyKey })
    .where('submitted_at', '<', before)
    .update({ idempotency_key: trx.raw("?? || ':' || ??", ['idempotency_key', 'number']) });
}

type Writing = Taking & { trx: Transaction };

/** A fixed number of statements. The number comes last but one: its row lock holds back other submits until the commit. */
async function write(strapi: Core.Strapi, { trx, input, rules, business }: Writing): Promise<TakenRow> {
  const client = await clientOf(strapi).meet(trx, {
    ...input.client,
    // Nobody told one (a chat in the browser): staff see how the person called themselves. It identifies nobody.
    name: input.client.name ?? answeredName(input.answers) ?? undefined,
    language: input.locale,
    startPayload: input.startPayload,
    source: input.source,
    test: input.test,
  });
  await clientOf(strapi).moveStage(trx, {
    client,
    stage: rules.form?.stage ?? null,
    who: input.source === 'site' ? 'site' : 'bot',
  });
  const possibleDuplicates = await findPossibleDuplicates(strapi, { trx, input, clientId: client.id });
  const now = new Date();
  const number = await nextNumber(trx, { now, timeZone: business.timeZone });
  const { encryptionKey } = configOf(strapi).cms;
  const row = submittedRow({ input, number, client, rules, possibleDuplicates, now, encryptionKey });
  await trx(tableOf(strapi, 'api::application.application')).insert(row);
  await statisticOf(strapi).count(trx, countedSubmit(row));
  await tell(strapi, { trx, input, number, client, business, now });
  return row;
}

type Telling = {
  trx: Transaction;
  input: NewApplication;
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
