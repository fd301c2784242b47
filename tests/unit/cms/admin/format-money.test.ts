import { formatMoney } from '../../../../cms/src/admin/fields/format-money';

test.each([
  ['15000000', 'RUB', '150 000 ₽'],
  ['123450', 'RUB', '1 234,50 ₽'],
  [9900000, 'UZS', '99 000 UZS'],
  ['990', 'XTR', '990 ⭐'],
  ['100', '', '1'],
  [null, 'RUB', ''],
  ['oops', 'RUB', ''],
])('%s of %s is written as people write it', (minor, currency, shown) => {
  expect(formatMoney(minor, { currency, locale: 'ru' }).replace(/\s/g, ' ')).toBe(shown);
});
