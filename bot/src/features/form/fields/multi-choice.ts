import type { FormField } from '../../../cms-client/schemas/content';
import { retry, type FieldResult, type FieldType } from './field-type';
import { findOption } from './find-option';

/** Several options, ticked with buttons or typed with commas; `min` and `max` count them. */
export const multiChoiceField: FieldType = {
  hint: 'form.hint.multi-choice',
  buttons: 'ticks',
  parse(input, field, { ticked }) {
    if (input.kind === 'done') return finish(ticked, field);
    if (input.kind === 'option') {
      if (!field.options.some(({ key }) => key === input.key)) return retry('form.error.multi-choice');
      const isTicked = ticked.includes(input.key);
      return {
        status: 'ticked',
        ticked: isTicked ? ticked.filter((key) => key !== input.key) : [...ticked, input.key],
      };
    }
    if (input.kind !== 'text') return retry('form.error.multi-choice');
    const typed = input.text.split(/[,;\n]/).map((part) => findOption(part, field.options)?.key);
    return typed.every((key) => key !== undefined)
      ? finish([...new Set(typed)], field)
      : retry('form.error.multi-choice');
  },
};

function finish(ticked: readonly string[], { options, min, max }: FormField): FieldResult {
  const chosen = options.filter(({ key }) => ticked.includes(key));
  if (chosen.length === 0 && min === null) return retry('form.error.multi-choice');
  if (chosen.length < (min ?? 1) || chosen.length > (max ?? Infinity))
    return retry('form.error.choice-count', { min: min ?? 1, max });
  return { status: 'ok', value: chosen.map(({ key }) => key), display: chosen.map(({ label }) => label).join(', ') };
}
