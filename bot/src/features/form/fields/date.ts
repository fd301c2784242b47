import { DateTime } from 'luxon';
import { retry, type FieldContext, type FieldType } from './field-type';

/** A calendar day, kept as `YYYY-MM-DD`. `min` and `max` are days from today (0 = today). */
export const dateField: FieldType = {
  hint: 'form.hint.date',
  buttons: 'none',
  parse(input, { min, max }, context) {
    const day = input.kind === 'text' ? readDay(input.text, context) : null;
    if (day === null) return retry('form.error.date');
    const bound = (days: number | null) => (days === null ? null : today(context).plus({ days }));
    const [first, last] = [bound(min), bound(max)];
    const fits = (first === null || day >= first) && (last === null || day <= last);
    if (!fits) return retry('form.error.date-range', { min: first && show(first), max: last && show(last) });
    return { status: 'ok', value: day.toFormat('yyyy-MM-dd'), display: show(day) };
  },
};

const withYear = [
  'dd.MM.yyyy',
  'd.M.yyyy',
  'd.M.yy',
  'd/M/yyyy',
  'd-M-yyyy',
  'yyyy-M-d',
  'd MMMM yyyy',
  'd MMM yyyy',
  'MMMM d yyyy',
];
const withoutYear = ['d.M', 'd/M', 'd MMMM', 'MMMM d'];
/** Words for days from today, in the languages of the product. */
const words: Record<string, number> = {
  сегодня: 0,
  завтра: 1,
  послезавтра: 2,
  вчера: -1,
  today: 0,
  tomorrow: 1,
  yesterday: -1,
  bugun: 0,
  ertaga: 1,
  indin: 2,
  kecha: -1,
};

function readDay(written: string, context: FieldContext): DateTime | null {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/\s+(г\.?|года|год|yil)$/u, '')
    .replace(/,/g, ' ')
    .replace(/\s+/g, ' ');
  const shift = words[text];
  if (shift !== undefined) return today(context).plus({ days: shift });
  const exact = firstValid(text, { formats: withYear, locale: context.locale });
  if (exact !== null) return exact.year > 1900 && exact.year < 2200 ? exact : null;
  const near = firstValid(text, { formats: withoutYear, locale: context.locale });
  if (near === null) return null;
  // A day without a year is the next one to come.
  const thisYear = near.set({ year: today(context).year });
  return thisYear < today(context) ? thisYear.plus({ years: 1 }) : thisYear;
}

function firstValid(text: string, { formats, locale }: { formats: string[]; locale: string }): DateTime | null {
  const read = formats.map((format) => DateTime.fromFormat(text, format, { zone: 'utc', locale }));
  return read.find((day) => day.isValid) ?? null;
}

function today({ today: iso }: FieldContext): DateTime {
  return DateTime.fromISO(iso, { zone: 'utc' });
}

function show(day: DateTime): string {
  return day.toFormat('dd.MM.yyyy');
}
