import { KEY_PATTERN, type PackType } from '../field';
import { currencies } from './currencies';

const colour = {
  test: /^#[0-9a-fA-F]{6}$/,
  ru: "цвет пишется как '#2F6FED'",
  en: "a colour is written like '#2F6FED'",
};
const address = {
  test: /^https?:\/\/\S+$/,
  ru: 'нужен адрес вида https://…',
  en: 'an address like https://… is needed',
};

export const siteSettings: PackType = {
  type: 'site-settings',
  file: 'site-settings',
  single: true,
  localised: true,
  published: true,
  keyName: 'key',
  keyPattern: KEY_PATTERN,
  fields: [
    { name: 'companyName', kind: 'text', limit: 255, required: true },
    { name: 'phone', kind: 'text', shared: true, limit: 40 },
    {
      name: 'email',
      kind: 'text',
      shared: true,
      pattern: { test: /^\S+@\S+\.\S+$/, ru: 'это не адрес почты', en: 'this is no e-mail address' },
    },
    { name: 'address', kind: 'text', limit: 1000 },
    { name: 'timeZone', kind: 'text', shared: true, fallback: 'Europe/Moscow', limit: 64 },
    { name: 'currency', kind: 'choice', shared: true, choices: currencies, fallback: 'RUB' },
    {
      name: 'defaultCountry',
      kind: 'text',
      shared: true,
      fallback: 'RU',
      pattern: {
        test: /^[A-Z]{2}$/,
        ru: 'страна пишется двумя буквами: RU',
        en: 'a country is written with two letters: RU',
      },
    },
    { name: 'policyUrl', kind: 'text', shared: true, pattern: address },
    { name: 'consentText', kind: 'text', limit: 4000 },
    { name: 'consentVersion', kind: 'text', shared: true, limit: 64 },
    { name: 'colorPrimary', kind: 'text', shared: true, pattern: colour },
    { name: 'colorBackground', kind: 'text', shared: true, pattern: colour },
    { name: 'font', kind: 'text', shared: true, limit: 120 },
  ],
};
