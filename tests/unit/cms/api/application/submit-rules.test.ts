import { applicationNumber, businessYear } from '../../../../../cms/src/api/application/domain/application-number';
import { managerRecipients } from '../../../../../cms/src/api/application/domain/manager-recipients';
import { toMinorUnits } from '../../../../../cms/src/api/application/domain/minor-units';
import { payloadHash } from '../../../../../cms/src/api/application/domain/payload-hash';
import { priceAtSubmit } from '../../../../../cms/src/api/application/domain/price-at-submit';
import { buildSubmit, goodAnswers } from '../../../../fixtures/build-submit';

describe('applicationNumber', () => {
  it('has six digits, and more when it must', () => {
    expect([applicationNumber(2026, 123), applicationNumber(2026, 1_234_567)]).toEqual([
      'A-2026-000123',
      'A-2026-1234567',
    ]);
  });

  it('takes the year of the business, not of the server', () => {
    const newYear = new Date('2026-12-31T21:30:00Z');
    expect([
      businessYear(newYear, 'Europe/Moscow'),
      businessYear(newYear, 'UTC'),
      businessYear(newYear, 'Mars/Base'),
    ]).toEqual([2027, 2026, 2026]);
  });
});

describe('toMinorUnits', () => {
  it.each([
    ['85000.00', 'RUB', '8500000'],
    ['0.10', 'USD', '10'],
    ['99000', 'UZS', '9900000'],
    ['250.00', 'XTR', '250'],
    [null, 'RUB', null],
  ])('%s %s is %s', (decimal, currency, expected) => {
    expect(toMinorUnits(decimal, currency)).toBe(expected);
  });
});

describe('priceAtSubmit', () => {
  const published = { price: '85000.00', currency: 'RUB' };

  it.each([
    ['the same price', { priceMinor: '8500000', currency: 'RUB' }, published, false],
    ['another price', { priceMinor: '8000000', currency: 'RUB' }, published, true],
    ['another currency', { priceMinor: '8500000', currency: 'UZS' }, published, true],
    ['a package that is gone', { priceMinor: '8500000', currency: 'RUB' }, null, true],
    ['a price on request that is gone', { priceMinor: null, currency: 'RUB' }, null, false],
    ['no package', null, null, false],
  ])('%s', (...[, shown, current, differs]) => {
    expect(priceAtSubmit(shown, current).priceDiffers).toBe(differs);
  });
});

describe('payloadHash', () => {
  const submit = buildSubmit();

  it('does not depend on times and on the order of answers', () => {
    const repeat = { ...submit, submittedAt: new Date(0).toISOString(), answers: [...goodAnswers].reverse() };
    expect(payloadHash(repeat)).toBe(payloadHash(submit));
  });

  it.each([
    ['another answer', { answers: [goodAnswers[0]!] }],
    ['another package', { package: null }],
    ['another form', { form: 'other' }],
    ['another person', { client: { identity: 'telegram:9' } }],
    ['another consent', { consent: null }],
  ])('differs for %s', (_, changes) => {
    expect(payloadHash({ ...submit, ...changes })).not.toBe(payloadHash(submit));
  });
});

describe('managerRecipients', () => {
  const chats = { test: false, session: null, profileChats: '', defaultChats: '-1, -2/3' };

  it('takes the chats of the environment when the profile names none', () => {
    expect(managerRecipients(chats).map((one) => one.recipient)).toEqual(['-1', '-2/3']);
  });

  it('prefers the profile, each chat once', () => {
    expect(managerRecipients({ ...chats, profileChats: ' -5 ,-5, ' })).toEqual([
      { channel: 'telegram', recipient: '-5' },
    ]);
  });

  it('reaches nobody real with a test application', () => {
    expect(managerRecipients({ ...chats, test: true, session: 's1' })).toEqual([
      { channel: 'web', recipient: 'managers:s1' },
    ]);
    expect(managerRecipients({ ...chats, test: true })).toEqual([]);
  });
});
