import { blankToNull } from '../../../conversation/common-variables';
import { retry, type FieldType } from './field-type';

/** Bytes (DESIGN 7). What the file really is the CMS decides by its content. */
export const largestFile = 10 * 1024 * 1024;

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
