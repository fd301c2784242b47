import { isPicture, largestFile } from '../../../conversation/file-rules';
import { retry, type FieldType } from './field-type';

/** A picture, sent as a photo or as a file. Kept privately, its id is the answer. */
export const photoField: FieldType = {
  hint: 'form.hint.photo',
  buttons: 'none',
  parse(input, _field, { label }) {
    if (input.kind !== 'file' || !isPicture(input.file)) return retry('form.error.photo');
    if ((input.file.size ?? 0) > largestFile) return retry('form.error.file-size');
    return { status: 'store', file: input.file, display: label('form.answer.photo') };
  },
};
