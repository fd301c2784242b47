import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { historyOf } from '../../history/history-of';
import { inTransaction, tableOf, type Transaction } from '../../../shared/database';
import { DomainError } from '../../../shared/domain-error';
import { readJson, readText } from '../../../shared/read-column';
import { wakeBots } from '../../../shared/wake-bots';
import { answeredName, answeredPhone } from '../domain/answered-contacts';
import type { ApplicationRow } from '../domain/application-card';
import { priceAtSubmit } from '../domain/price-at-submit';
import { answerSchema, type Answer, type UpdateAnswersInput } from '../domain/submit-input';
import { nextVersion, planCardChanges } from './plan-card-changes';
import { lockApplication } from './read-applications';
import { readRules, type Rules } from './read-rules';

type Updating = { number: string; input: UpdateAnswersInput };

/**
 * The client corrects an open application (C2): new answers (and package, when one is given) with history, managers'
 * messages edited. Somebody else's, closed or unknown numbers are all "not found". A repeat changes nothing.
 */
export async function updateAnswers(strapi: Core.Strapi, { number, input }: Updating): Promise<void> {
  const rules = await readRules(strapi, { form: null, package: input.package?.key ?? null });
  await inTransaction(strapi, async ({ trx, onCommit }) => {
    const row = await lockApplication(strapi, { trx, number });
    if (!row || !isOpenFor(row, input.identity)) {
      throw new DomainError('APPLICATION_NOT_FOUND', { message: 'No open application of this person' });
    }
    const changed = changedColumns(row, { input, rules });
    if (!changed) return;
    await write(strapi, { trx, row, changed, who: answeredName(input.answers) ?? input.identity });
    onCommit(() => wakeBots(strapi, 'deliveries'));
  });
}

function isOpenFor(row: ApplicationRow, identity: string): boolean {
  return readText(row.client_identity) === identity && (row.state === 'new' || row.state === 'in_progress');
}

/** null = everything is as it was. */
function changedColumns(row: ApplicationRow, { input, rules }: { input: UpdateAnswersInput; rules: Rules }) {
  const price = priceAtSubmit(input.package, rules.package);
  const chosen = input.package && {
    package: input.package.key,
    package_name: input.package.name,
    price_minor: input.package.priceMinor,
    currency: input.package.currency,
    current_price_minor: price.currentPriceMinor,
    price_differs: price.priceDiffers,
  };
  const samePackage = !input.package || input.package.key === readText(row.package);
  if (samePackage && isSame(row, input.answers)) return null;
  return {
    ...(chosen ?? {}),
    answers: JSON.stringify(input.answers),
    client_name: answeredName(input.answers) ?? readText(row.client_name),
    phone: answeredPhone(input.answers) ?? readText(row.phone),
    updated: true,
    ...nextVersion(row),
  };
}

/** By meaning: PostgreSQL gives the keys of stored JSON back in an order of its own. */
function isSame(row: ApplicationRow, answers: Answer[]): boolean {
  const stored = z.array(answerSchema).safeParse(readJson(row.answers));
  const meaning = (list: Answer[]) => JSON.stringify(list.map(({ key, value, display }) => [key, value, display]));
  return stored.success && meaning(stored.data) === meaning(answers);
}

type Writing = {
  trx: Transaction;
  row: ApplicationRow;
  changed: NonNullable<ReturnType<typeof changedColumns>>;
  who: string;
};

async function write(strapi: Core.Strapi, { trx, row, changed, who }: Writing): Promise<void> {
  const number = String(row.number);
  await trx(tableOf(strapi, 'api::application.application')).where({ id: row.id }).update(changed);
  await historyOf(strapi).write(trx, [
    {
      subjectType: 'application',
      subjectId: number,
      subjectLabel: number,
      who,
      field: 'answers',
      old: readJson(row.answers),
      new: changed.answers,
    },
  ]);
  await planCardChanges(strapi, { trx, application: { ...row, ...changed }, except: null });
}
