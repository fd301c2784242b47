import type { CountryCode, PhoneNumber } from 'libphonenumber-js/max';

/**
 * A number as people write it; undefined = none. `country` of numbers without their code (ISO 3166), an unknown one is read as
 * none. The tables of all countries are loaded with the first number: a bot that starts does not wait for them.
 */
export async function readPhoneNumber(written: string, country?: string): Promise<PhoneNumber | undefined> {
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/max');
  return parsePhoneNumberFromString(written, country as CountryCode);
}
