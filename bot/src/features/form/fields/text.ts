import { retry, type FieldType } from './field-type';

/** Longest free answer when the field sets no limit of its own. */
const longest = 2000;

/** Free text; `min` and `max` count characters. */
export const textField: FieldType = {
  hint: null,
  buttons: 'none',
  parse(input, field) {
    if (input.kind !== 'text') return retry('form.error.text');
    const text = input.text.trim();
    const max = Math.min(field.max ?? longest, longest);
    if (text === '') return retry('form.error.text');
    if (text.length < (field.min ?? 1)) return retry('form.error.too-short', { min: field.min });
    return text.length > max ? retry('form.error.too-long', { max }) : { status: 'ok', value: text, display: text };
  },
};
