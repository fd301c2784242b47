import type { PackType } from '../field';
import { currencies } from './currencies';

export const promoCode: PackType = {
  type: 'promo-code',
  file: 'promo-codes',
  single: false,
  localised: false,
  published: false,
  keyName: 'code',
  keyPattern: /^[A-Za-z0-9_-]{1,40}$/,
  fields: [
    { name: 'kind', kind: 'choice', shared: true, choices: ['percent', 'fixed', 'gift'], fallback: 'percent' },
    { name: 'value', kind: 'decimal', shared: true, min: 0 },
    { name: 'currency', kind: 'choice', shared: true, choices: currencies, fallback: 'RUB' },
    { name: 'startsAt', kind: 'moment', shared: true },
    { name: 'endsAt', kind: 'moment', shared: true },
    { name: 'totalLimit', kind: 'integer', shared: true, min: 0 },
    { name: 'perClientLimit', kind: 'integer', shared: true, min: 0 },
    { name: 'minimumAmount', kind: 'decimal', shared: true, min: 0 },
    { name: 'firstPurchaseOnly', kind: 'flag', shared: true, fallback: false },
    { name: 'packages', kind: 'json', shared: true },
    { name: 'active', kind: 'flag', shared: true, fallback: true },
  ],
};
