import { retry, type FieldType } from './field-type';
import { findOption } from './find-option';

/** One of the options, by its button or by its words. Kept as the option's key. */
export const choiceField: FieldType = {
  hint: 'form.hint.choice',
  buttons: 'options',
  parse(input, { options }) {
    const option =
      input.kind === 'option'
        ? options.find(({ key }) => key === input.key)
        : input.kind === 'text'
          ? findOption(input.text, options)
          : null;
    return option ? { status: 'ok', value: option.key, display: option.label } : retry('form.error.choice');
  },
};
