import { blankToNull } from '../../../conversation/common-variables';
import { largestFile } from '../../../conversation/file-rules';
import { retry, type FieldType } from './field-type';

/** Any document or picture. Kept privately, its id is the answer. */
export const fileField: FieldType = {
  hint: 'form.hint.file',
  buttons: 'none',
  parse(input, _field, { label }) {
    if (input.kind !== 'file') return retry('form.error.file');
    if ((input.file.size ?? 0) > largestFile) return retry('form.error.file-size');
    const isPhoto = input.file.what === 'photo';
    const display = isPhoto
      ? label('form.answer.photo')
      : label('form.answer.file', { name: blankToNull(input.file.name) });
    return { status: 'store', file: input.file, display };
  },
};
