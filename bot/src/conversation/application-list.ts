import type { ApplicationSummary } from '../cms-client/schemas/application';
import { MoneyValue } from '../text/money-value';
import { blankToNull } from './common-variables';
import type { Turn, Variables } from './turn';

/** `application` of a template. */
export function toApplicationVariables(application: ApplicationSummary, turn: Pick<Turn, 'label'>): Variables {
  const { number, status, formTitle, packageName, priceMinor, currency, createdAt } = application;
  return {
    number,
    status: turn.label(`status.${status}.label`),
    formTitle,
    packageName: blankToNull(packageName),
    price: priceMinor !== null && currency !== null ? new MoneyValue(priceMinor, currency) : null,
    date: createdAt,
  };
}

/** The person's applications as message text; the CMS may be out of reach. */
export async function sayApplications(turn: Turn): Promise<{ html: string; isEmpty: boolean }> {
  const list = await turn.services.listApplications(turn.person.identity);
  const pending = turn.dialog.submits.filter(({ number }) => number === null).length;
  if (list === null) return { html: turn.say('my.unavailable', { pending }), isEmpty: false };
  if (list.length === 0) return { html: turn.say('my.empty', { pending }), isEmpty: true };
  const applications = list.map((application) => toApplicationVariables(application, turn));
  return { html: turn.say('my.list', { applications, pending }), isEmpty: false };
}
