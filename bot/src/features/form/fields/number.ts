import { retry, type FieldType } from './field-type';

/** A decimal number, with spaces between thousands and a comma or a point; `min` and `max` are its bounds. */
export const numberField: FieldType = {
  hint: null,
  buttons: 'none',
  parse(input, { min, max }) {
    if (input.kind !== 'text') return retry('form.error.number');
    const text = input.text.trim().replace(/[\s\u00A0\u202F'’]/g, '');
    if (!/^[+\-−]?\d{1,15}([.,]\d{1,6})?$/.test(text)) return retry('form.error.number');
    const value = Number(text.replace('−', '-').replace(',', '.'));
    if (!Number.isFinite(value)) return retry('form.error.number');
    const fits = value >= (min ?? -Infinity) && value <= (max ?? Infinity);
    return fits ? { status: 'ok', value, display: String(value) } : retry('form.error.number-range', { min, max });
  },
};
