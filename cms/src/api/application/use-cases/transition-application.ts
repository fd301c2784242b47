import type { Core } from '@strapi/strapi';
import { deliveryOf } from '../../delivery/delivery-of';
import { eventOf } from '../../event/event-of';
import { historyOf } from '../../history/history-of';
import { countedTake } from '../../statistic/domain/counted-application';
import { statisticOf } from '../../statistic/statistic-of';
import { inTransaction, tableOf, type Transaction } from '../../../shared/database';
import { DomainError } from '../../../shared/domain-error';
import { readBoolean, readInteger, readText } from '../../../shared/read-column';
import { wakeBots } from '../../../shared/wake-bots';
import { applicationCard, type ApplicationCard, type ApplicationRow } from '../domain/application-card';
import { decideTransition, type ApplicationState, type StaffAction } from '../domain/application-state';
import { mayPress } from '../domain/may-press';
import { transitionColumns, transitionHistory, type StaffActor } from '../domain/transition-effects';
import { nextVersion, planCardChanges } from './plan-card-changes';
import { lockApplication } from './read-applications';

/** `recipient` = the chat pressed in; null = the admin, whose staff see test applications too. */
export type TransitionInput = { number: string; action: StaffAction; actor: StaffActor; recipient: string | null };
export type TransitionResult = {
  outcome: 'done' | 'refused';
  reason: 'taken' | 'state' | null;
  application: ApplicationCard;
};

/**
 * Take, close, reopen, spam (C1, C3). Under a row lock, so two managers at once end in one state with both presses
 * judged by the same table; a refused press gets the present card. A chat this application does not belong to gets
 * "not found", as for an unknown number: not a word of the card.
 */
export async function transitionApplication(strapi: Core.Strapi, input: TransitionInput): Promise<TransitionResult> {
  return inTransaction(strapi, async ({ trx, onCommit }) => {
    const row = await lockApplication(strapi, { trx, number: input.number });
    if (!row || !isReachable(row, input))
      throw new DomainError('APPLICATION_NOT_FOUND', { message: 'No such application' });
    const current = { state: String(row.state) as ApplicationState, holderId: readText(row.holder_id) };
    const verdict = decideTransition(input.action, { current, actor: input.actor });
    if (verdict.outcome === 'refused')
      return { outcome: 'refused', reason: verdict.reason, application: applicationCard(row) };
    if (!verdict.changed) return { outcome: 'done', reason: null, application: applicationCard(row) };
    const changed = await apply(strapi, { trx, row, input, state: verdict.state });
    onCommit(() => wakeBots(strapi, 'deliveries'));
    return { outcome: 'done', reason: null, application: applicationCard(changed) };
  });
}

function isReachable(row: ApplicationRow, { actor, recipient }: TransitionInput): boolean {
  return recipient === null || mayPress(row, { actor: actor.id, recipient });
}

type Applying = { trx: Transaction; row: ApplicationRow; input: TransitionInput; state: ApplicationState };

async function apply(strapi: Core.Strapi, { trx, row, input, state }: Applying): Promise<ApplicationRow> {
  const columns = {
    ...transitionColumns({ action: input.action, state, actor: input.actor, now: new Date() }),
    ...nextVersion(row),
  };
  const changed: ApplicationRow = { ...row, ...columns };
  await trx(tableOf(strapi, 'api::application.application')).where({ id: row.id }).update(columns);
  await historyOf(strapi).write(trx, transitionHistory({ before: row, after: changed, who: input.actor.name }));
  await statisticOf(strapi).count(trx, countedTake({ before: row, after: changed }));
  await noteTransition(strapi, { trx, row, input, state });
  // A reminder that waits for its chat would tell that nobody has taken what somebody has.
  await deliveryOf(strapi).supersede(trx, { subject: input.number, kind: 'application.reminder' });
  await planCardChanges(strapi, { trx, application: changed, except: input.recipient });
  return changed;
}

async function noteTransition(strapi: Core.Strapi, { trx, row, input, state }: Applying): Promise<void> {
  await eventOf(strapi).note(trx, [
    {
      key: `application.${input.action}:${input.number}:${readInteger(row.version) + 1}`,
      type: `application.${state === 'in_progress' ? 'taken' : state}`,
      severity: 'info',
      at: new Date(),
      identity: readText(row.client_identity),
      clientId: row.client_id ? readInteger(row.client_id) : null,
      data: { number: input.number },
      test: readBoolean(row.test),
    },
  ]);
}
