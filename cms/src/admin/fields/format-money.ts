import { minorDigits } from '../../api/application/domain/minor-units';

/** `15000000`, RUB → «150 000 ₽»; '' for no price. An unknown currency is shown by its code. */
export function formatMoney(
  minor: string | number | null,
  { currency, locale }: { currency: string; locale: string },
): string {
  if (minor === null || !/^-?\d+$/.test(String(minor))) return '';
  const amount = Number(minor) / 10 ** minorDigits(currency);
  if (currency === 'XTR') return `${new Intl.NumberFormat(locale).format(amount)} ⭐`;
  if (!/^[A-Z]{3}$/.test(currency)) return `${new Intl.NumberFormat(locale).format(amount)} ${currency}`.trim();
  const fraction = Number.isInteger(amount) ? 0 : minorDigits(currency);
  return new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: fraction, maximumFractionDigits: fraction }).format(amount); // prettier-ignore
}
