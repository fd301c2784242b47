import { DateTime } from 'luxon';
import type { Answer } from './submit-input';
import type { CheckedField } from './check-answers';

type Value = Answer['value'];
type Check = (value: Value, field: CheckedField) => boolean;

const isText: Check = (value) => typeof value === 'string' && value.trim() !== '';
const isTextOrList: Check = (value, field) => isText(value, field) || (Array.isArray(value) && value.length > 0);
/** An empty list of options = unknown here (the form was edited meanwhile). */
const isOption = (key: unknown, field: CheckedField) =>
  typeof key === 'string' &&
  key !== '' &&
  (field.options.length === 0 || field.options.some((option) => option.key === key));

/** Canonical values by field type; the bot turns what people write into them. */
const checks: Record<string, Check> = {
  name: isText,
  city: isText,
  text: isText,
  phone: (value) => typeof value === 'string' && /^\+[1-9]\d{6,14}$/.test(value),
  email: (value) => typeof value === 'string' && value.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value),
  number: (value, { min, max }) =>
    typeof value === 'number' && Number.isFinite(value) && value >= (min ?? -Infinity) && value <= (max ?? Infinity),
  date: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && DateTime.fromISO(value).isValid,
  choice: (value, field) => isOption(value, field),
  'multi-choice': (value, field) =>
    Array.isArray(value) && value.length > 0 && value.every((key) => isOption(key, field)),
  photo: isTextOrList,
  file: isTextOrList,
  location: isTextOrList,
  consent: (value) => value === true,
};

export function isRightValue(value: Value, field: CheckedField): boolean {
  return checks[field.type]?.(value, field) ?? true;
}
