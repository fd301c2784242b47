import type { Core } from '@strapi/strapi';
import { isPostgres, tableOf, type Transaction } from '../../../shared/database';
import type { ApplicationRow } from '../domain/application-card';
import { nextVersion, planCardChanges } from './plan-card-changes';

/** Columns by which a person can be known. Form, package, price, state and times stay: they are counters. */
const forgotten = {
  answers: '[]',
  client_name: null,
  phone: null,
  client_id: null,
  start_payload: null,
  session: null,
  utm: null,
  message: null,
  page: null,
  link_nonce: null,
  link_hash: null,
  link_used_by: null,
  consent_text: null,
  notes: null,
  tags: null,
  possible_duplicates: '[]',
};

/** Fields of the history that only ever held an employee's name or a state. */
const staffFields = ['state', 'holderName', 'closedBy', 'assignee'];

/** A forgotten person's applications keep their number and lose their face (E4); managers' messages are edited. */
export async function anonymiseApplications(
  strapi: Core.Strapi,
  { trx, clientId }: { trx: Transaction; clientId: number },
): Promise<void> {
  const table = tableOf(strapi, 'api::application.application');
  const query = trx(table).where({ client_id: clientId }).orderBy('id').select('*');
  // A manager's press at this moment is waited for: its version and its edits would be taken for ours.
  const rows: ApplicationRow[] = await (isPostgres(strapi) ? query.forUpdate() : query);
  const numbers = rows.map((row) => String(row.number));
  const history = tableOf(strapi, 'api::history.history');
  await trx(history)
    .where({ subject_type: 'application' })
    .whereIn('subject_id', numbers)
    .whereNotIn('field', staffFields)
    .delete();
  await trx(history)
    .where({ subject_type: 'application', field: 'state', new: 'new' })
    .whereNull('old')
    .whereIn('subject_id', numbers)
    .update({ who: 'client' });
  for (const row of rows) {
    const changed = { ...row, ...forgotten, ...nextVersion(row) };
    await trx(table)
      .where({ id: row.id })
      .update({ ...forgotten, ...nextVersion(row) });
    await planCardChanges(strapi, { trx, application: changed, except: null });
  }
}
