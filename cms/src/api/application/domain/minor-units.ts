/** Digits after the point of each currency; Telegram Stars have none. */
const digitsOf: Record<string, number> = { RUB: 2, UZS: 2, USD: 2, EUR: 2, XTR: 0 };

export function minorDigits(currency: string): number {
  return digitsOf[currency] ?? 2;
}

/** "85000.00" RUB → "8500000": whole minor units as digits, without floating numbers. null = price on request. */
export function toMinorUnits(decimal: string | null, currency: string): string | null {
  if (decimal === null) return null;
  const digits = minorDigits(currency);
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(digits, '0').slice(0, digits)).toString();
}
