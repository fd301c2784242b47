/** Money: decimal text in major units ("85000.00") on content, minor units as digits ("8500000") everywhere else. */

/** Telegram Stars have no minor unit; the others have two decimals (ISO 4217). */
export function minorDigits(currency: string): number {
  return currency === 'XTR' ? 0 : 2;
}

/** "85000.5" RUB → "8500050". null for what is not a plain non-negative decimal. Decimals the currency lacks are cut off, as the CMS does. */
export function toMinor(decimal: string, currency: string): string | null {
  const match = /^(\d{1,15})(?:\.(\d+))?$/.exec(decimal.trim());
  if (!match) return null;
  const digits = minorDigits(currency);
  return BigInt(`${match[1]}${(match[2] ?? '').padEnd(digits, '0').slice(0, digits)}`).toString();
}

/** "8500000" RUB → "85 000"; minor part only when there is one ("1 234,50"). Without the currency's sign. */
export function formatAmount(minor: string, money: { currency: string; locale: string }): string {
  const digits = minorDigits(money.currency);
  const padded = minor.padStart(digits + 1, '0');
  const whole = padded.slice(0, padded.length - digits);
  const fraction = padded.slice(padded.length - digits);
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, money.locale === 'en' ? ',' : ' ');
  return /^0*$/.test(fraction) ? grouped : `${grouped}${money.locale === 'en' ? '.' : ','}${fraction}`;
}
