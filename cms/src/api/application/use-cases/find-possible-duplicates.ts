import type { Core } from '@strapi/strapi';
import { tableOf, type Transaction } from '../../../shared/database';
import { answeredPhone } from '../domain/answered-contacts';
import type { NewApplication } from '../domain/submit-input';

/** How many numbers staff are shown. */
const shownDuplicates = 5;

/**
 * Numbers of applications of *other* clients with the same typed phone, newest first: a hint for staff and nothing
 * more, because a typed phone proves nobody (E1).
 */
export async function findPossibleDuplicates(
  strapi: Core.Strapi,
  { trx, input, clientId }: { trx: Transaction; input: NewApplication; clientId: number },
): Promise<string[]> {
  const phone = answeredPhone(input.answers);
  if (!phone) return [];
  const rows: { number: string }[] = await trx(tableOf(strapi, 'api::application.application'))
    .where({ phone, test: input.test })
    .whereNot({ client_id: clientId })
    .orderBy('id', 'desc')
    .limit(shownDuplicates)
    .select('number');
  return rows.map((row) => row.number);
}
