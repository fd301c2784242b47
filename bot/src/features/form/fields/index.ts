import type { FormField } from '../../../cms-client/schemas/content';
import { choiceField } from './choice';
import { cityField } from './city';
import { consentField } from './consent';
import { dateField } from './date';
import { emailField } from './email';
import type { FieldType } from './field-type';
import { fileField } from './file';
import { locationField } from './location';
import { multiChoiceField } from './multi-choice';
import { nameField } from './name';
import { numberField } from './number';
import { phoneField } from './phone';
import { photoField } from './photo';
import { textField } from './text';

/** One file per type of question. */
export const fields: Record<FormField['type'], FieldType> = {
  name: nameField,
  phone: phoneField,
  email: emailField,
  number: numberField,
  date: dateField,
  choice: choiceField,
  'multi-choice': multiChoiceField,
  city: cityField,
  text: textField,
  photo: photoField,
  file: fileField,
  location: locationField,
  consent: consentField,
};
