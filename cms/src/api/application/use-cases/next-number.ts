import type { Transaction } from '../../../shared/database';
import { applicationNumber, applicationScope, businessYear } from '../domain/application-number';

/** The next number of the business's year: one statement, its row lock makes a collision impossible. Gaps are allowed. */
export async function nextNumber(
  trx: Transaction,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<string> {
  const year = businessYear(now, timeZone);
  const [row] = await trx('number_sequence')
    .insert({ scope: applicationScope, year, last: 1 })
    .onConflict(['scope', 'year'])
    .merge({ last: trx.raw('?? + 1', ['number_sequence.last']) })
    .returning('last');
  return applicationNumber(year, Number(row.last));
}
