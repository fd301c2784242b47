import { minorDigits } from '../../application/domain/minor-units';

/** "8500000" RUB → "85000.00", without floating numbers; empty = price on request. */
export function minorToDecimal(minor: string | null, currency: string | null): string {
  if (!minor || !/^-?\d+$/.test(minor)) return '';
  const digits = minorDigits(currency ?? '');
  if (digits === 0) return minor;
  const padded = minor.replace('-', '').padStart(digits + 1, '0');
  return `${minor.startsWith('-') ? '-' : ''}${padded.slice(0, -digits)}.${padded.slice(-digits)}`;
}
