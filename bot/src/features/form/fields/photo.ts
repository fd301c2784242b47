import { retry, type FieldType } from './field-type';
import { largestFile } from './file';

/** A picture, sent as a photo or as a file. Kept privately, its id is the answer. */
export const photoField: FieldType = {
  hint: 'form.hint.photo',
  buttons: 'none',
  parse(input, _field, { label }) {
    if (input.kind !== 'file') return retry('form.error.photo');
    const { what, mime, size } = input.file;
    if (what !== 'photo' && !/^image\/(png|jpeg|webp)$/.test(mime ?? '')) return retry('form.error.photo');
    if ((size ?? 0) > largestFile) return retry('form.error.file-size');
    return { status: 'store', file: input.file, display: label('form.answer.photo') };
  },
};
