import { readPhoneNumber } from '../../../text/read-phone-number';
import { retry, type FieldContext, type FieldType } from './field-type';

type Phone = { value: string; display: string };

/** Kept as E.164. A contact card is taken only when the channel proves that it is the person's own. */
export const phoneField: FieldType = {
  hint: 'form.hint.phone',
  buttons: 'share-contact',
  async parse(input, _field, context) {
    if (input.kind === 'contact' && !input.own) return retry('form.error.foreign-contact');
    const phone =
      input.kind === 'contact'
        ? await readContact(input.phone)
        : input.kind === 'text'
          ? await readTyped(input.text, context)
          : null;
    return phone === null ? retry('form.error.phone') : { status: 'ok', ...phone };
  },
};

/** Telegram's own numbers are true as they are (also +888 ones, unknown to any table), with or without the plus. */
async function readContact(written: string): Promise<Phone | null> {
  const value = `+${written.replace(/\D/g, '')}`;
  if (!/^\+[1-9]\d{6,14}$/.test(value)) return null;
  const phone = await readPhoneNumber(value);
  return { value, display: phone?.formatInternational() ?? value };
}

/** Tries the country of the business, then the country of the language; a number with a code needs neither. */
async function readTyped(written: string, { country, locale }: FieldContext): Promise<Phone | null> {
  if (written.length > 60) return null;
  const text = written.trim().replace(/^00(?=\d)/, '+');
  const countries = [country, ...(locale === 'uz' ? ['UZ'] : [])];
  const read = await Promise.all(countries.map((code) => readPhoneNumber(text, code)));
  const phone = read.find((one) => one?.isValid() && !one.ext);
  return phone ? { value: phone.number, display: phone.formatInternational() } : null;
}
