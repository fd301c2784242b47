import { neutralised } from '../../../../../../cms/src/api/desk/domain/desk-csv';
import { minorToDecimal } from '../../../../../../cms/src/api/desk/domain/minor-to-decimal';

test.each(['=1+1', '+7 900', '-5', '@SUM(A1)', '\tx', '\rx'])('%j is no formula any more', (cell) => {
  expect(neutralised(cell)).toBe(`'${cell}`);
});

test('an ordinary cell stays as it is', () => {
  expect(neutralised('Анна = Мария')).toBe('Анна = Мария');
});

test.each([
  ['8500000', 'RUB', '85000.00'],
  ['5', 'RUB', '0.05'],
  ['990', 'XTR', '990'],
  [null, 'RUB', ''],
])('%s of %s is %s', (minor, currency, decimal) => {
  expect(minorToDecimal(minor, currency)).toBe(decimal);
});
