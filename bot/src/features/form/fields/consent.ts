import { retry, type FieldType } from './field-type';
import { toLetters } from './find-option';

/** Agreement by the button or by its very words. */
export const consentField: FieldType = {
  hint: 'form.hint.consent',
  buttons: 'agree',
  parse(input, _field, { label }) {
    const agreed =
      input.kind === 'agree' || (input.kind === 'text' && toLetters(input.text) === toLetters(label('button.agree')));
    return agreed ? { status: 'ok', value: true, display: label('form.answer.yes') } : retry('form.error.consent');
  },
};
