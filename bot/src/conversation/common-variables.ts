import type { Package } from '../cms-client/schemas/content';
import type { ContentView, Keyed } from '../content/content-view';
import { toMinor } from '../text/money';
import { MoneyValue } from '../text/money-value';
import type { ShownPackage } from '../cms-client/schemas/application';
import type { Person, Turn, Variables } from './turn';

/** Variables every text may use (list in `phrase-keys.ts`). Absent things are null, so that `{% if %}` works. */
export function toCommonVariables(content: ContentView, person: Pick<Person, 'name'> | null): Variables {
  const settings = content.settings();
  return {
    client: { name: blankToNull(person?.name) },
    company: {
      name: blankToNull(settings?.companyName),
      phone: blankToNull(settings?.phone),
      email: blankToNull(settings?.email),
      address: blankToNull(settings?.address),
      policyUrl: blankToNull(settings?.policyUrl),
    },
    bot: { name: blankToNull(content.profile()?.name) },
  };
}

/** `package` of a template, from content; its own texts may hold variables too. */
export function toPackageVariables(entry: Keyed<Package>, { plain }: Pick<Turn, 'plain'>): Variables {
  const minor = entry.price === null ? null : toMinor(entry.price, entry.currency);
  return {
    key: entry.key,
    name: plain(entry.name),
    price: minor === null ? null : new MoneyValue(minor, entry.currency),
    pricePrefix: blankToNull(entry.pricePrefix),
    popular: entry.popular,
    summary: blankToNull(plain(entry.summary)),
    features: entry.features.map(({ text }) => plain(text)),
  };
}

/** `package` of a template as it was shown to the client when the form was opened. */
export function toShownPackageVariables(shown: ShownPackage | null): Variables | null {
  if (shown === null) return null;
  const price = shown.priceMinor === null ? null : new MoneyValue(shown.priceMinor, shown.currency);
  return { key: shown.key, name: shown.name, price, pricePrefix: null, popular: false, summary: null, features: [] };
}

export function blankToNull(text: string | null | undefined): string | null {
  return text === null || text === undefined || text.trim() === '' ? null : text;
}
