import { retry, type FieldType } from './field-type';

/** A person's name as they write it: letters of any script, spaces, hyphens, dots, apostrophes. */
export const nameField: FieldType = {
  hint: null,
  buttons: 'none',
  parse(input) {
    if (input.kind !== 'text') return retry('form.error.name');
    const name = input.text.trim().replace(/\s+/g, ' ');
    const isName = /^[\p{L}\p{M}][\p{L}\p{M}\s.,'’‘ʻʼ`-]*$/u.test(name) && name.length <= 100;
    return isName ? { status: 'ok', value: name, display: name } : retry('form.error.name');
  },
};
