import type { CountryCode } from 'libphonenumber-js/max';
import { rightAnswer, wrongAnswer, type ReadAnswer } from './site-answer';

/**
 * In any common spelling, kept as E.164; the country of the business is tried first, then that of the language. The tables of
 * all countries are loaded with the first number: a CMS that starts does not wait for them.
 */
export const readPhone: ReadAnswer = async (given, _field, { country, locale }) => {
  const wrong = wrongAnswer('site.error.phone');
  if (given.length > 60) return wrong;
  const { parsePhoneNumberFromString } = await import('libphonenumber-js/max');
  const text = given.replace(/^00(?=\d)/, '+');
  const countries = [country, ...(locale === 'uz' ? ['UZ'] : [])];
  // An unknown country is read as none.
  const read = countries.map((code) => parsePhoneNumberFromString(text, code as CountryCode));
  const phone = read.find((one) => one?.isValid() && !one.ext);
  return phone ? rightAnswer(phone.number, phone.formatInternational()) : wrong;
};
