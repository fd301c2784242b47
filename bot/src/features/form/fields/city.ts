import { retry, type FieldType } from './field-type';

/** A place name: at least two letters; digits are allowed («Арзамас-16»). */
export const cityField: FieldType = {
  hint: null,
  buttons: 'none',
  parse(input) {
    if (input.kind !== 'text') return retry('form.error.city');
    const city = input.text.trim().replace(/\s+/g, ' ');
    const isCity = /^[\p{L}\p{M}\p{N}\s.,'’‘ʻʼ`()-]{2,100}$/u.test(city) && /\p{L}.*\p{L}/u.test(city);
    return isCity ? { status: 'ok', value: city, display: city } : retry('form.error.city');
  },
};
