import type { Core } from '@strapi/strapi';
import { tableOf } from '../../../shared/database';
import { DomainError } from '../../../shared/domain-error';
import { isUniqueViolation } from '../../../shared/unique-violation';
import { checkAnswers } from '../domain/check-answers';
import { payloadHash } from '../domain/payload-hash';
import type { SubmitInput } from '../domain/submit-input';
import { readBusiness, readRules, type Rules } from './read-rules';
import { takeApplication } from './take-application';

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
    const taken = await takeApplication(strapi, {
      input: { ...input, payloadHash: payloadHash(input) },
      rules,
      business,
    });
    return { number: taken.number, status: taken.state, repeated: false };
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
