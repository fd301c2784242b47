import { retry, type FieldType } from './field-type';

/** One address; the part after @ in lower case. Whether it exists only a letter can tell. */
export const emailField: FieldType = {
  hint: 'form.hint.email',
  buttons: 'none',
  parse(input) {
    if (input.kind !== 'text') return retry('form.error.email');
    const address = input.text.trim().replace(/^mailto:/i, '');
    const match = /^([^\s@<>"(),;:]{1,64})@((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}]{2,})$/u.exec(
      address,
    );
    if (!match || address.length > 254 || /^\.|\.\.|\.$/.test(match[1] ?? '')) return retry('form.error.email');
    const value = `${match[1]}@${match[2]?.toLowerCase()}`;
    return { status: 'ok', value, display: value };
  },
};
